"""Calls of the recorder that the program does not notice.

Python calls the recorder in the middle of the program: at a line, in a `print`, after a fork. Neither what
the recorder raises there nor its frames may reach the program.

- A function of Python needs room on the stack. At the limit of recursion there is none, and the call itself
  would raise `RecursionError` in the program. So `guarded` asks first whether there is room. It asks with
  functions that are written in C, because these have no frames.
- A handler of a signal can run inside the recorder, and raise. The frame that it is given must be a frame of
  the program, so `motion_recorder.unseen` hides those of the recorder. The exception of the handler belongs
  to the program and is handed on (`sealed`). All others are the recorder's own.
- Tracers and profilers would see the recorder's frames, except in callbacks of `sys.monitoring`, where Python
  switches all of them off. While one is active, the recorder does nothing elsewhere.
- `tracemalloc` would count what the recorder allocates. While it traces, the recorder does nothing.
"""

from .builtin import own as __builtins__  # type: ignore[no-redef]  # isort: skip  # noqa: F401 -- functions use it

import sys
from _collections import defaultdict  # type: ignore[import-not-found]  # collections imports more
from _functools import partial, reduce  # type: ignore[import-not-found]  # functools imports more
from _operator import attrgetter, call, itemgetter, not_, or_

from .unseen import SEEN

try:
    from _tracemalloc import is_tracing
except ImportError:  # in a sub-interpreter it cannot be imported, nor be used
    is_tracing = bool

TYPE_CHECKING = False  # without typing, which every process of a run would have to import
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Any

MARGIN = 30
"""Frames that must be free for a call of the recorder."""

HERE = (lambda: None).__code__.co_filename.rpartition("sealing")[0]
"""The folder of the recorder, as its frames say it."""


def step(function: "Callable[[Any], Any]") -> "Any":
    """An object for which `value | object` calls a function with the value."""
    return type("_Step", (), {"__ror__": staticmethod(function)})()


def chained(*steps: "Any") -> "Callable[[Any], Any]":
    """A function without a frame that takes one step after the other: `value | step | step ...`."""
    return partial(reduce, or_, steps)  # type: ignore[no-any-return]


CALL_EACH = step(partial(map, call))
CALLED = step(call)
ALL = step(all)
NOT = step(not_)

# How deep the stack is can be asked in one way only without a frame and without an exception: this function
# returns None for a frame that is not there.
IS_ROOM = partial(
    chained(CALL_EACH, step(sum), step(sys._getframemodulename), NOT),
    (sys.getrecursionlimit, (-MARGIN).__int__),
)
IS_UNMEASURED = partial(chained(CALL_EACH, step(next), NOT), (is_tracing,))

nothing = "".format
"""A function without a frame that takes anything and does nothing."""


def is_in(values: "list[Any]", current: "Callable[[], Any]") -> "Callable[[], bool]":
    """A condition for `guarded`: a function without a frame returns one of these values."""
    return partial(chained(CALL_EACH, step(next), step(values.__contains__)), (current,))  # type: ignore[no-any-return]


def guarded(
    handler: "Callable[..., Any]", instead: "Callable[..., Any]", *conditions: "Callable[[], bool]"
) -> "Callable[..., Any]":
    """A function that calls a handler if there is room for it on the stack and no `tracemalloc`.

    Args:
        handler: The function of Python to call.
        instead: The function without a frame that is called instead.
        conditions: More that must be true; functions without a frame.
    """
    return standing_in(instead, (step((instead, handler).__getitem__),), conditions)


def only_for(
    given: "dict[str, Callable[..., object]]",
) -> "tuple[Callable[..., Any], dict[str, Callable[..., object]]]":
    """An audit hook that has no frame, except for some events.

    To ask for the depth of the stack is an event too. A hook of Python would need room for a frame then.

    Args:
        given: For each of these events, the function that is called.

    Returns:
        The hook, and the functions that it calls. They can be replaced.
    """
    hooks = defaultdict(partial(getattr, (), "__init__"), given)
    choose = chained(step(attrgetter("args")), step(itemgetter(0)), step(hooks.__getitem__))
    # An exception keeps what it is made with, and is then given the same: here, by the function of the event.
    return type("_Event", (BaseException,), {"__init__": property(choose)}), hooks


def is_missing(values: "set[Any]", current: "Callable[[], Any]") -> "Callable[[], bool]":
    """A condition for `guarded`: a function without a frame returns none of these values."""
    asked = chained(CALL_EACH, step(next), step(values.__contains__), NOT)
    return partial(asked, (current,))  # type: ignore[no-any-return]


def announced(
    before: "Callable[[], None]", function: "Callable[..., Any]", *conditions: "Callable[[], bool]"
) -> "Callable[..., Any]":
    """A function without a frame, before each call of which a function of Python may be called.

    Args:
        before: The function of Python. It takes and returns nothing.
        function: The function without a frame.
        conditions: Functions without a frame. `before` is called if they all hold, and those of `guarded`.
    """
    steps = step((nothing, before).__getitem__), CALLED, NOT, step((None, function).__getitem__)
    return standing_in(function, steps, conditions)


def standing_in(
    function: "Callable[..., Any]", steps: "tuple[Any, ...]", conditions: "tuple[Callable[[], bool], ...]"
) -> "Callable[..., Any]":
    """An object that says of itself what a function says, and calls what it chooses.

    Args:
        function: The function.
        steps: They lead from whether all conditions are true to what is called.
        conditions: Functions without a frame, besides those that are always asked.
    """
    # The last one is told to audit hooks, which may be functions of Python: it is asked last.
    tests = partial(nothing, *conditions, IS_UNMEASURED, IS_ROOM)
    members = {
        # `getattr` finds what it looks for, so it never returns its last argument, which is the object.
        "__call__": property(chained(step(partial(getattr, tests, "args")), CALL_EACH, ALL, *steps)),
        "__class__": type(function),
        "__doc__": function.__doc__,
        "__eq__": staticmethod(function.__eq__),
        "__getattr__": staticmethod(partial(getattr, function)),
        "__hash__": staticmethod(function.__hash__),
        # Python would say the name of a module before that of the type.
        "__module__": property(partial(getattr, function, "__module__")),
        "__reduce_ex__": staticmethod(function.__reduce_ex__),
        "__repr__": staticmethod(function.__repr__),
        "__slots__": (),
    }
    kind = type(type(function).__name__, (), members)
    made = kind()
    # A function is its own copy.
    kind.__deepcopy__ = staticmethod(partial(getattr, partial(made), "func"))  # type: ignore[attr-defined]
    return made  # type: ignore[no-any-return]


def sealed(function: "Callable[..., Any]") -> "Callable[..., Any]":
    """A function that keeps its own exceptions to itself and hands on those of the program."""
    # After the call of a function, no other thread can take its turn; after the call of a method, it can.
    # So the function of the method is called: what it does last is the last thing that is done.
    plain = getattr(function, "__func__", function)
    own = (function.__self__,) if plain is not function else ()  # type: ignore[attr-defined]

    def kept(*arguments: object) -> object:
        try:
            return plain(*own, *arguments)
        except BaseException as error:
            trace = outside(error)
            if trace is None and is_own(error):
                return None
            error.__traceback__ = trace
            raise  # this form adds no frame to the traceback

    return kept


def surrounded(
    before: "Callable[..., Any]", function: "Callable[..., Any]", after: "Callable[[], Any]"
) -> "Callable[..., Any]":
    """A function between two others.

    Args:
        before: The function that is called first, with the same arguments. It is `sealed`.
        function: The function.
        after: The function that is called last if the function returns. It is `sealed`.
    """

    def all_three(*arguments: "Any", **more: "Any") -> "Any":
        try:
            before(*arguments)
            result = function(*arguments, **more)
            after()
        except BaseException as error:
            if SEEN:  # without this frame; and this form of `raise` adds none
                error.__traceback__ = error.__traceback__ and error.__traceback__.tb_next
            raise
        return result

    return all_three


def outside(error: BaseException) -> "TracebackType | None":
    """The traceback of an exception without the recorder's frames; None if there are no others.

    Only where they are not hidden does a traceback have any.
    """
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename.startswith(HERE):
        trace = trace.tb_next
    return trace


def is_own(error: BaseException) -> bool:
    """Whether an exception that was raised in the recorder's frames is a failure of the recorder.

    `KeyboardInterrupt`, `SystemExit` and exceptions of other modules come from signals and other threads.
    """
    return isinstance(error, Exception) and type(error).__module__ == "builtins"
