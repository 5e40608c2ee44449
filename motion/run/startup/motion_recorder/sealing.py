"""Calls of the recorder that the program does not notice.

Python calls the recorder in the middle of the program: at a line, in a `print`, after a fork. Neither what
the recorder raises there nor its frames may reach the program.

- A function of Python needs room on the stack. At the limit of recursion there is none, and the call itself
  would raise `RecursionError` in the program. So `guarded` asks first whether there is room. It asks with
  functions that are written in C, because these have no frames.
- A handler of a signal can run inside the recorder and raise. Its exception belongs to the program and is
  handed on, without the recorder's frames in its traceback (`sealed`). All others are the recorder's own.
- Tracers and profilers would see the recorder's frames, except in callbacks of `sys.monitoring`, where Python
  switches all of them off. While one is active, the recorder does nothing elsewhere.
- `tracemalloc` would count what the recorder allocates. While it traces, the recorder does nothing.
"""

import sys
from _collections import defaultdict  # type: ignore[import-not-found]  # collections imports more
from _functools import partial, reduce  # type: ignore[import-not-found]  # functools imports more
from _operator import attrgetter, call, itemgetter, not_, or_

try:
    from _tracemalloc import is_tracing
except ImportError:  # in a sub-interpreter it cannot be imported, nor be used
    is_tracing = bool

TYPE_CHECKING = False  # without typing, which every process of a run would have to import
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType, TracebackType
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
    choose = chained(CALL_EACH, ALL, step((instead, handler).__getitem__))
    members = {"__call__": property(choose), "__slots__": ()}
    tests = (IS_ROOM, IS_UNMEASURED, *conditions)
    return type("builtin_function_or_method", (tuple,), members)(tests)  # type: ignore[no-any-return]


def only_for(names: "tuple[str, ...]", hook: "Callable[..., None]") -> "Callable[..., Any]":
    """An audit hook that has no frame, except for some events.

    To ask for the depth of the stack is an event too. A hook of Python would need room for a frame then.

    Args:
        names: The events.
        hook: What is called for them.
    """
    hooks = defaultdict(partial(getattr, (), "__init__"), dict.fromkeys(names, hook))
    choose = chained(step(attrgetter("args")), step(itemgetter(0)), step(hooks.__getitem__))
    # An exception keeps what it is made with, and is then given the same: here, by the function of the event.
    return type("_Event", (BaseException,), {"__init__": property(choose)})


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
        conditions: What must be true for `before`, besides what `guarded` asks; functions without a frame.
    """
    choose = chained(
        CALL_EACH,
        ALL,
        step((nothing, before).__getitem__),
        step(call),
        NOT,
        step((None, function).__getitem__),
    )
    members = {"__call__": property(choose), "__slots__": ()}
    # The last one is told to audit hooks, which may be functions of Python: it is asked last.
    tests = (*conditions, IS_UNMEASURED, IS_ROOM)
    return type("builtin_function_or_method", (tuple,), members)(tests)  # type: ignore[no-any-return]


def sealed(function: "Callable[..., Any]") -> "Callable[..., Any]":
    """A function that keeps its own exceptions to itself and hands on those of the program."""

    def kept(*arguments: object) -> object:
        try:
            return function(*arguments)
        except BaseException as error:
            trace = outside(error)
            if trace is None and is_own(error):
                return None
            error.__traceback__ = trace
            raise  # this form adds no frame to the traceback

    return covered(kept)  # type: ignore[no-any-return]


def covered(function: "Any") -> "Any":
    """A function of which `try` also covers the beginning.

    At the beginning of a function Python runs handlers of signals. What they raise there, before `try`, would
    reach the program with the frame of the function.

    Args:
        function: It begins with `try` around all that can raise.
    """
    function.__code__ = function.__code__.replace(co_exceptiontable=from_the_first(function.__code__))
    return function


def from_the_first(code: "CodeType") -> bytes:
    """The exception table of a code whose first entry begins with the first instruction.

    Its format: https://github.com/python/cpython/blob/main/InternalDocs/exception_handling.md
    Each byte has six bits of a number, 64 is in a byte that another one follows, 128 in the first byte of an
    entry. The first two numbers of an entry are its start and its length.
    """
    numbers, at = [], 0
    for _ in range(2):
        number, more = 0, True
        while more:
            number = number << 6 | code.co_exceptiontable[at] & 63
            more = bool(code.co_exceptiontable[at] & 64)
            at += 1
        numbers.append(number)
    length = sum(numbers)
    digits: list[int] = []
    while length or not digits:
        digits.insert(0, length & 63 | (64 if digits else 0))
        length >>= 6
    return bytes([128, *digits]) + code.co_exceptiontable[at:]


def outside(error: BaseException) -> "TracebackType | None":
    """The traceback of an exception without the recorder's frames; None if there are no others."""
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename.startswith(HERE):
        trace = trace.tb_next
    return trace


def is_own(error: BaseException) -> bool:
    """Whether an exception that was raised in the recorder's frames is a failure of the recorder.

    `KeyboardInterrupt`, `SystemExit` and exceptions of other modules come from signals and other threads.
    """
    return isinstance(error, Exception) and type(error).__module__ == "builtins"
