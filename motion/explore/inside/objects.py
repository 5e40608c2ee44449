"""Walks through the objects that variables lead to, and writes down what they hold.

Objects are numbered in the order in which they are found, so it does not matter where they lie in memory,
only which of them are the same one.
"""

from __future__ import annotations

import collections
import enum
import functools
import itertools
import os
import threading
import types
import weakref
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from motion.explore.inside.code import ITER
from motion.explore.inside.locks import Lock

_OURS = os.path.dirname(__file__) + os.sep  # noqa: PTH120 -- compared with the names of code objects

_HIDDEN = frozenset(
    [
        "_lane",
        "_ident",
        "_native_id",
        "_handle",
        "_os_thread_handle",
        "_tstate_lock",
        "_invoke_excepthook",
        "_stderr",
        "_started",
        "_context",
    ]
)
"""Attributes of a thread that follow from its lane. A context shows its values only to its own thread, but a
program that has any has a `ContextVar`, into which nothing can look either."""

_ATOMS = (int, str, float, bytes, bool, complex, type(None), type(Ellipsis), type(NotImplemented))

_ITERATORS = frozenset(
    type(made)
    for made in (
        *(iter(kind()) for kind in (list, tuple, str, bytes, dict, set, collections.deque)),
        *(reversed(kind()) for kind in (list, tuple, dict, collections.deque)),
        *(iter({}.values()), iter({}.items()), iter(range(1)), iter(range(1 << 99))),
        *(iter(int, 1), enumerate(()), zip(), map(str, ()), filter(None, ())),
    )
)
"""Iterators that tell what they will still yield."""

type _Encode = Callable[[Walk, Any], None]


class Walk:
    """A walk through the objects of a state.

    Args:
        code_names: Numbers for the program's code objects.
        main: The program's global variables.

    Attributes:
        tokens: The objects, in the order in which they were found.
        opaque: Whether there was an object into which nothing can look.
    """

    def __init__(self, code_names: Mapping[types.CodeType, int], main: dict[str, Any]) -> None:
        self.tokens: list[Any] = []
        self.opaque = False
        self._numbers: dict[int, int] = {}
        self._kept: list[Any] = []  # so that no two objects have the same identity, one after the other
        self._codes = code_names
        self._main = main

    def walk(self, value: Any) -> None:
        """Add an object and everything that it leads to."""
        kind = type(value)
        if kind in _ATOMS:
            self.tokens.append(value)
            self.tokens.append(kind.__name__)
            return
        number = self._numbers.get(id(value))
        if number is not None:
            self.tokens.append(("seen", number))
            return
        self._numbers[id(value)] = len(self._numbers)
        self._kept.append(value)
        self._look_into(value, kind)

    def walk_all(self, values: Iterable[Any]) -> None:
        """Add several objects, and where they end."""
        for value in values:
            self.walk(value)
        self.tokens.append("end")

    def variables(self, found: Mapping[str, Any]) -> None:
        """Add variables."""
        for name, value in found.items():
            if name != ITER and not (name.startswith("__") and name.endswith("__")):
                self.tokens.append(name)
                self.walk(value)
        self.tokens.append("end")

    def frame(self, frame: types.FrameType | None) -> None:
        """Add a frame and its callers, up to the scheduler's own."""
        while frame is not None and not frame.f_code.co_filename.startswith(_OURS):
            self.tokens += [self._code(frame.f_code), frame.f_lasti]
            if frame.f_locals is not self._main:
                self.variables(frame.f_locals)
            frame = frame.f_back
        self.tokens.append("end")

    def _code(self, code: types.CodeType) -> Any:
        return self._codes.get(code) or f"{code.co_filename}:{code.co_firstlineno}:{code.co_qualname}"

    def _look_into(self, value: Any, kind: type) -> None:
        found = _LOOKS.get(kind)
        if found:
            self.tokens.append(kind.__name__)
            found(self, value)
        elif isinstance(value, type):
            self._class(value)
        elif isinstance(value, threading.Thread):
            self._thread(value)
        elif isinstance(value, enum.Enum):
            self.tokens.append(f"{kind.__qualname__}.{value.name}")
        elif kind in _ITERATORS:
            self.tokens.append(kind.__name__)
            self.walk_all(value.__reduce__()[1:])
        elif isinstance(value, weakref.ref):
            self.tokens.append("ref")
            self.walk(value())
        else:
            self._instance(value, kind)

    def _class(self, value: type) -> None:
        self.tokens.append(f"class {value.__module__}.{value.__qualname__}")
        if value.__module__ == "__main__":
            self.variables({name: held for name, held in vars(value).items() if not callable(held)})

    def _thread(self, value: threading.Thread) -> None:
        lane = getattr(value, "_lane", None)
        self.tokens += ["thread", lane.number if lane else -1, bool(lane and lane.ended)]
        self.variables({name: held for name, held in vars(value).items() if name not in _HIDDEN})

    def _instance(self, value: Any, kind: type) -> None:
        self.tokens.append(f"{kind.__module__}.{kind.__qualname__}")
        self._class_of(kind)
        fields = getattr(value, "__dict__", None)
        slots = [name for base in kind.__mro__ for name in _slots(base)]
        contents = isinstance(value, list | dict | tuple | set | frozenset | collections.deque)
        if fields is None and not slots and not contents:
            self._reduced(value)
            return
        if isinstance(fields, dict):
            self.variables(fields)
        self.variables({name: getattr(value, name) for name in slots if hasattr(value, name)})
        if isinstance(value, BaseException):
            self.walk_all(value.args)
        elif contents:
            for base in kind.__mro__:
                if base in _LOOKS:
                    _LOOKS[base](self, value)
                    break
        elif not _is_python(kind):
            self._reduced(value)

    def _class_of(self, kind: type) -> None:
        if kind.__module__ == "__main__":
            self.walk(kind)

    def _reduced(self, value: Any) -> None:
        if isinstance(value, itertools.count):
            self.tokens.append(repr(value))
            return
        try:
            reduced = value.__reduce_ex__(4)
        except Exception:  # noqa: BLE001 -- whatever it raises, there is nothing to see
            self.opaque = True
            return
        if isinstance(reduced, str):
            self.tokens.append(reduced)
        else:
            self.walk_all(reduced)


def _slots(kind: type) -> list[str]:
    slots = kind.__dict__.get("__slots__", ())
    return [
        name
        for name in ([slots] if isinstance(slots, str) else slots)
        if name not in ("__dict__", "__weakref__")
    ]


def _is_python(kind: type) -> bool:
    """Whether instances have nothing but their attributes: no base is written in C, except `object`."""
    return not any(
        isinstance(held, _IN_C) for base in kind.__mro__ if base is not object for held in vars(base).values()
    )


_IN_C = (types.MethodDescriptorType, types.WrapperDescriptorType, types.BuiltinFunctionType)
"""Functions of a class that is written in C."""


def _mapping(walk: Walk, value: Any) -> None:
    for key, held in dict.items(value):
        walk.walk(key)
        walk.walk(held)
    walk.tokens.append("end")


def _unordered(walk: Walk, value: Any) -> None:
    # Equal sets of texts may have different orders. Only code of the program could sort other objects.
    walk.walk_all(sorted(value) if all(type(item) is str for item in value) else value)


def _function(walk: Walk, value: Any) -> None:
    walk.tokens.append(walk._code(value.__code__))
    for cell in value.__closure__ or ():
        walk.walk(cell)
    walk.walk_all(value.__defaults__ or ())
    if value.__kwdefaults__:
        walk.walk(value.__kwdefaults__)
    walk.variables(value.__dict__)


def _cell(walk: Walk, value: Any) -> None:
    try:
        walk.walk(value.cell_contents)
    except ValueError:
        walk.tokens.append("empty")


def _generator(walk: Walk, value: Any) -> None:
    walk.tokens.append(value.__name__)
    frame = value.gi_frame
    if frame is None:
        walk.tokens.append("ended")
        return
    walk.tokens += [walk._code(value.gi_code), frame.f_lasti]
    walk.variables(frame.f_locals)
    walk.walk(value.gi_yieldfrom)


def _builtin(walk: Walk, value: Any) -> None:
    walk.tokens.append(value.__qualname__)
    if not isinstance(value.__self__, types.ModuleType | type(None)):
        walk.walk(value.__self__)


def _partial(walk: Walk, value: Any) -> None:
    walk.walk_all([value.func, value.args, value.keywords])


_LOOKS: dict[type, _Encode] = {
    list: lambda walk, value: walk.walk_all(list.__iter__(value)),
    tuple: lambda walk, value: walk.walk_all(tuple.__iter__(value)),
    collections.deque: lambda walk, value: walk.walk_all([value.maxlen, *value]),
    dict: _mapping,
    collections.OrderedDict: lambda walk, value: walk.walk_all(collections.OrderedDict.items(value)),
    set: _unordered,
    frozenset: _unordered,
    bytearray: lambda walk, value: walk.tokens.append(bytes(value)),
    range: lambda walk, value: walk.tokens.append(str(value)),
    slice: lambda walk, value: walk.tokens.append(str(value)),
    Lock: lambda walk, value: walk.tokens.append(value.held),
    types.FunctionType: _function,
    types.MethodType: lambda walk, value: walk.walk_all([value.__func__, value.__self__]),
    types.BuiltinFunctionType: _builtin,
    types.CellType: _cell,
    types.GeneratorType: _generator,
    types.ModuleType: lambda walk, value: walk.tokens.append(value.__name__),
    types.TracebackType: lambda walk, _: walk.tokens.append("traceback"),
    types.MappingProxyType: lambda walk, value: walk.walk(dict(value)),
    property: lambda walk, value: walk.walk(value.fget),
    staticmethod: lambda walk, value: walk.walk(value.__func__),
    classmethod: lambda walk, value: walk.walk(value.__func__),
    functools.partial: _partial,
}
"""How to look into objects of these types."""
