"""Lets a process that hangs write down where its threads are.

With PYTHONFAULTHANDLER, Python does so on its own, but also when the program crashes. Readers do not set that
variable, and would not see the same.
"""

from .builtin import own as __builtins__  # type: ignore[no-redef]  # isort: skip  # noqa: F401 -- functions use it

TYPE_CHECKING = False  # without typing, which every process of a run would have to import
if TYPE_CHECKING:
    from collections.abc import Mapping


def dump_stacks_in_time(environment: "Mapping[str, str]") -> None:
    """Write down where the threads are when the engine asks for it, or at the time limit (Windows).

    Args:
        environment: The environment of the process.
    """
    asked, limit = environment.get("MOTION_STACKS"), environment.get("MOTION_TIMEOUT")
    if not (asked or limit):
        return
    try:
        import faulthandler  # noqa: PLC0415 -- as said above
    except ImportError:  # this is another interpreter of the process
        return
    if asked:
        faulthandler.register(int(asked), file=2, chain=True)  # then the signal ends the process
    if limit:
        faulthandler.dump_traceback_later(float(limit))
