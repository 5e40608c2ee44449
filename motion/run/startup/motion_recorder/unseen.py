"""Frames of the recorder that the program does not see.

The instruction RESUME in the code of a function marks where the function begins. Until it is reached, the
frame of the function is not complete, and Python leaves the frame out: of tracebacks, of `sys._getframe`,
of what a handler of a signal is given, of what tracers see. In the code of the recorder the instruction is
at the end, after the last `return`, so no frame of the recorder is ever complete.

https://github.com/python/cpython/blob/main/InternalDocs/frames.md
"""

from .builtin import own as __builtins__  # type: ignore[no-redef]  # isort: skip  # noqa: F401 -- functions use it

import sys

from .numbers import free_number

TYPE_CHECKING = False  # without typing, which every process of a run would have to import
if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import CodeType, ModuleType

GENERATOR = 0x20 | 0x80 | 0x200  # inspect.CO_GENERATOR, CO_COROUTINE, CO_ASYNC_GENERATOR

SEEN = "t" in getattr(sys, "abiflags", "")
"""Whether the frames are visible nevertheless.

Without a GIL, each thread has a copy of the code that it runs, and RESUME changes to that copy.
"""

OUTER = 2 if SEEN else 1
"""How far the program's frame is from a callback, for `sys._getframe`. The frame that seals it is between."""

AFTER_YIELD_FROM = 2
"""An operand of RESUME: no handlers of signals are run there."""


def sample() -> None:
    """A function whose code begins with RESUME and NOP, because their numbers depend on the Python."""
    try:
        return
    finally:
        pass


RESUME = sample.__code__.co_code[0]
CACHE = 0  # behind an instruction, where Python notes what it has found there
NOP = next(filter(None, sample.__code__.co_code[2::2]))


def hide(modules: "Iterable[ModuleType]") -> None:
    """Hide the frames of all functions of some modules, and of the methods of their classes."""
    tool = free_number()
    if tool is None:
        return
    sys.monitoring.use_tool_id(tool, "motion")
    for module in modules:
        for thing in list(module.__dict__.values()):
            if getattr(thing, "__module__", "") == module.__name__:
                for function in (thing, *getattr(thing, "__dict__", {}).values()):
                    if type(function) is type(hide):
                        function.__code__ = code = unseen(function.__code__)
                        make_watchable(code, tool)
    sys.monitoring.free_tool_id(tool)


def make_watchable(code: "CodeType", tool: int) -> None:
    """Let a code, and that of the functions in it, have what Python needs to watch it.

    RESUME would make that. Without it, Python 3.15 crashes when an exception leaves the code while a tool
    watches for exceptions.
    """
    sys.monitoring.set_local_events(tool, code, 0)
    for part in code.co_consts:
        if type(part) is type(code):
            make_watchable(part, tool)


def unseen(code: "CodeType") -> "CodeType":
    """A code, and that of the functions in it, with RESUME at the end.

    An entry of the table of lines is a byte here: three bits say how many instructions it covers, and the
    other bits are set because they have no line.
    https://github.com/python/cpython/blob/main/InternalDocs/code_objects.md
    """
    if code.co_flags & GENERATOR:
        return code
    units = bytearray(code.co_code)
    at = 2 * units[::2].index(RESUME)
    end = at + 2
    while units[end] == CACHE:
        end += 2
    lines = code.co_linetable
    if SEEN:
        units[at + 1] = AFTER_YIELD_FROM
    else:
        units += units[at:end]
        units[at:end] = bytes([NOP, 0]) * ((end - at) // 2)
        lines += bytes([0xF8 | (end - at) // 2 - 1])
    inner = tuple(unseen(part) if type(part) is type(code) else part for part in code.co_consts)
    return code.replace(co_code=bytes(units), co_linetable=lines, co_consts=inner)
