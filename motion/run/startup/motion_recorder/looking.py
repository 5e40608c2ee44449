"""Looks at objects of the program without running its code: no properties, no `__getattr__`, no `__eq__`."""

from .builtin import own as __builtins__  # type: ignore[no-redef]  # isort: skip  # noqa: F401 -- functions use it

from _operator import attrgetter

from .unseen import AFTER_YIELD_FROM, CACHE, RESUME

TYPE_CHECKING = False  # without typing, which every process of a run would have to import
if TYPE_CHECKING:
    from types import CodeType, ModuleType
    from typing import Any

TRIO = "trio._core._run"
"""The module of Trio that has the class of its tasks and, for each thread, the one that runs."""

name_of_type_itself = type.__dict__["__name__"].__get__


def known(thing: object, name: str) -> "Any":
    """A value that an object itself holds, or None.

    Args:
        thing: The object.
        name: The name of the attribute.
    """
    try:
        return dict.get(object.__getattribute__(thing, "__dict__"), name)
    except (AttributeError, TypeError):
        return None


def plain_text(text: object) -> str:
    """A text as exactly a `str`; an empty one if it is none."""
    if type(text) is str:
        return text
    try:
        return str.__str__(text)
    except TypeError:
        return ""


def name_of_type(thing: object) -> str:
    """The name of an object's type, whatever the metaclass says."""
    return name_of_type_itself(type(thing))  # type: ignore[no-any-return]


class TrioTasks:
    """Functions for a task of Trio, whose attributes are slots (see `base_of_tasks`)."""

    done = staticmethod(().__contains__)  # no: Trio forgets a task that has ended
    get_coro = staticmethod(attrgetter("coro"))
    get_name = staticmethod(attrgetter("name"))


def base_of_tasks(task: object, modules: "dict[str, ModuleType]") -> "Any":
    """Functions for a task: the class of asyncio that it is of, or `TrioTasks`; None if it is not a task.

    The program's own classes can redefine what theirs are asked for.
    """
    line = type.__dict__["__mro__"].__get__(type(task))
    for module, name in (("_asyncio", "Task"), ("asyncio.tasks", "_PyTask")):
        base = getattr(modules.get(module), name, None)
        if any([parent is base for parent in line]):  # noqa: C419 -- a generator has a frame, which is seen
            return base
    if type(task) is getattr(modules.get(TRIO), "Task", None):  # it is final
        return TrioTasks
    return None


def code_of(function: object) -> "CodeType | None":
    """The code of a function or method of Python, or of a code itself, or None."""
    if name_of_type(function) == "method":
        function = function.__func__  # type: ignore[attr-defined]
    if name_of_type(function) == "function":
        return function.__code__  # type: ignore[attr-defined,no-any-return]
    return function if name_of_type(function) == "code" else None  # type: ignore[return-value]


def first_line(code: "CodeType") -> int:
    """The line that a call of a function reaches first: that of what is after RESUME."""
    units = code.co_code
    at = 2 * units[::2].index(RESUME) + 2
    while units[at] == CACHE:
        at += 2
    return next(filter(None, [line for _, end, line in code.co_lines() if end > at]), code.co_firstlineno)


def delegates(code: "CodeType") -> bool:
    """Whether a code has a `yield from`."""
    units = code.co_code
    return AFTER_YIELD_FROM in [units[at + 1] & 3 for at in range(0, len(units), 2) if units[at] == RESUME]
