"""The documented names of the standard library that a program uses.

A name of a module is found by the program's imports. A method is found by the class of the variable before
it, if the program itself shows that class: by a call, a `with` block, a loop, an annotation or a base class.
Names in doubt are left out.
"""

from __future__ import annotations

import ast
import collections
import functools
from collections.abc import Iterator

RESULTS: dict[str, tuple[str, ...]] = {
    "asyncio.create_subprocess_exec": ("asyncio.subprocess.Process",),
    "asyncio.create_subprocess_shell": ("asyncio.subprocess.Process",),
    "asyncio.create_task": ("asyncio.Task",),
    "asyncio.current_task": ("asyncio.Task",),
    "asyncio.get_running_loop": ("asyncio.loop",),
    "asyncio.new_event_loop": ("asyncio.loop",),
    "asyncio.open_connection": ("asyncio.StreamReader", "asyncio.StreamWriter"),
    "asyncio.run_coroutine_threadsafe": ("concurrent.futures.Future",),
    "asyncio.start_server": ("asyncio.Server",),
    "asyncio.timeout": ("asyncio.Timeout",),
    "concurrent.interpreters.create": ("concurrent.interpreters.Interpreter",),
    "concurrent.interpreters.create_queue": ("concurrent.interpreters.Queue",),
    "contextvars.copy_context": ("contextvars.Context",),
    "multiprocessing.Manager": ("multiprocessing.managers.SyncManager",),
    "multiprocessing.Pipe": (
        "multiprocessing.connection.Connection",
        "multiprocessing.connection.Connection",
    ),
    "multiprocessing.Pool": ("multiprocessing.pool.Pool",),
    "multiprocessing.current_process": ("multiprocessing.Process",),
    "multiprocessing.get_context": ("multiprocessing",),
    "subprocess.run": ("subprocess.CompletedProcess",),
    "threading.current_thread": ("threading.Thread",),
}
"""The classes of the results of functions. Several are those of a tuple. A class is its own result."""

METHODS: dict[str, str] = {
    "asyncio.TaskGroup.create_task": "asyncio.Task",
    "asyncio.loop.call_at": "asyncio.TimerHandle",
    "asyncio.loop.call_later": "asyncio.TimerHandle",
    "asyncio.loop.call_soon": "asyncio.Handle",
    "asyncio.loop.create_future": "asyncio.Future",
    "asyncio.loop.create_server": "asyncio.Server",
    "asyncio.loop.create_task": "asyncio.Task",
    "concurrent.futures.Executor.submit": "concurrent.futures.Future",
    "multiprocessing.pool.Pool.apply_async": "multiprocessing.pool.AsyncResult",
    "multiprocessing.pool.Pool.map_async": "multiprocessing.pool.AsyncResult",
}
"""The classes of the results of methods."""

BASES: dict[str, str] = {
    "asyncio.BoundedSemaphore": "asyncio.Semaphore",
    "asyncio.LifoQueue": "asyncio.Queue",
    "asyncio.PriorityQueue": "asyncio.Queue",
    "asyncio.Task": "asyncio.Future",
    "asyncio.TimerHandle": "asyncio.Handle",
    "concurrent.futures.InterpreterPoolExecutor": "concurrent.futures.Executor",
    "concurrent.futures.ProcessPoolExecutor": "concurrent.futures.Executor",
    "concurrent.futures.ThreadPoolExecutor": "concurrent.futures.Executor",
    "multiprocessing.JoinableQueue": "multiprocessing.Queue",
    "multiprocessing.managers.SyncManager": "multiprocessing.managers.BaseManager",
    "queue.LifoQueue": "queue.Queue",
    "queue.PriorityQueue": "queue.Queue",
    "selectors.DefaultSelector": "selectors.BaseSelector",
    "threading.BoundedSemaphore": "threading.Semaphore",
    "threading.Timer": "threading.Thread",
}
"""The class below which the documentation describes the methods that a class inherits."""

_PASSES = 2
"""A variable can get its class from another one further down."""


@functools.lru_cache(maxsize=4096)
def uses_of(source: str, documented: frozenset[str]) -> frozenset[str]:
    """The documented names that a program uses.

    Args:
        source: The program. If it is not Python of this version, there are none.
        documented: The full names, such as `asyncio.Queue.get`.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return frozenset()
    return frozenset(_Reader(tree, documented).names())


class _Reader:
    """The imports of a program, and the classes of its variables by their names, wherever they are used."""

    def __init__(self, tree: ast.Module, documented: frozenset[str]) -> None:
        self._nodes = [*ast.walk(tree)]
        self._documented = documented
        self._imported: dict[str, str] = {}
        self._classes: dict[str, set[str]] = collections.defaultdict(set)
        for node in self._nodes:
            self._import(node)
        for _ in range(_PASSES):
            for node in self._nodes:
                self._learn(node)

    def names(self) -> Iterator[str]:
        """The documented names in the program."""
        for node in self._nodes:
            if isinstance(node, ast.ClassDef):
                yield from self._overridden(node)
            if isinstance(node, ast.Name | ast.Attribute):
                name = self._full_name(node)
                if name in self._documented:
                    yield name
            if isinstance(node, ast.Attribute):
                yield from self._methods(node)

    def _methods(self, node: ast.Attribute) -> Iterator[str]:
        for owner in self._classes_of(node.value):
            for place in (owner, BASES.get(owner)):
                if place and f"{place}.{node.attr}" in self._documented:
                    yield f"{place}.{node.attr}"

    def _overridden(self, node: ast.ClassDef) -> Iterator[str]:
        """The methods of a base class that a class defines itself."""
        for base in filter(None, map(self._full_name, node.bases)):
            for function in node.body:
                if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                    name = f"{base}.{function.name}"
                    if name in self._documented:
                        yield name

    def _import(self, node: ast.AST) -> None:
        if isinstance(node, ast.Import):
            for alias in node.names:
                first = alias.name.partition(".")[0]
                self._imported[alias.asname or first] = alias.name if alias.asname else first
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                self._imported[alias.asname or alias.name] = f"{node.module}.{alias.name}"

    def _full_name(self, node: ast.expr) -> str | None:
        if isinstance(node, ast.Name):
            return self._imported.get(node.id)
        if isinstance(node, ast.Attribute):
            owner = self._full_name(node.value)
            return owner and f"{owner}.{node.attr}"
        return None

    def _learn(self, node: ast.AST) -> None:
        match node:
            case ast.Assign():
                for target in node.targets:
                    self._bind(target, self._results(node.value))
            case ast.NamedExpr():
                self._bind(node.target, self._results(node.value))
            case ast.With() | ast.AsyncWith():
                for item in node.items:
                    if item.optional_vars is not None:
                        self._bind(item.optional_vars, self._results(item.context_expr))
            case ast.For() | ast.AsyncFor() | ast.comprehension():
                self._bind(node.target, self._results(node.iter))
            case ast.arg() if node.annotation is not None:
                self._classes[node.arg] |= {name for name in [self._full_name(node.annotation)] if name}
            case ast.ClassDef():
                self._classes["self"] |= {name for name in map(self._full_name, node.bases) if name}

    def _bind(self, target: ast.expr, classes: tuple[str, ...]) -> None:
        match target:
            case ast.Tuple() | ast.List() if len(target.elts) == len(classes) > 1:
                for element, one in zip(target.elts, classes, strict=True):
                    self._bind(element, (one,))
            case ast.Name() if len(classes) == 1:
                self._classes[target.id] |= {*classes}
            case ast.Attribute() if len(classes) == 1:
                self._classes[target.attr] |= {*classes}

    def _classes_of(self, node: ast.expr) -> set[str]:
        match node:
            case ast.Name():
                return self._classes.get(node.id, set())
            case ast.Attribute() if node.attr in self._classes:
                return self._classes[node.attr]
        results = self._results(node)
        return {*results} if len(results) == 1 else set()

    def _results(self, node: ast.expr) -> tuple[str, ...]:
        """The class of the value of an expression, or of the elements of a list; several for a tuple."""
        match node:
            case ast.Await():
                return self._results(node.value)
            case ast.List() | ast.Tuple() | ast.Set() if node.elts:
                return self._results(node.elts[0])
            case ast.ListComp() | ast.SetComp() | ast.GeneratorExp():
                return self._results(node.elt)
            case ast.Name():
                known = self._classes.get(node.id, set())
                return tuple(known) if len(known) == 1 else ()
            case ast.Call():
                return self._called(node)
        return ()

    def _called(self, node: ast.Call) -> tuple[str, ...]:
        name = self._full_name(node.func)
        if name is None and isinstance(node.func, ast.Attribute):
            for owner in self._classes_of(node.func.value):
                if owner == "multiprocessing":  # a context has the names of the module
                    name = f"{owner}.{node.func.attr}"
                for place in (owner, BASES.get(owner)):
                    if result := METHODS.get(f"{place}.{node.func.attr}"):
                        return (result,)
        if name in RESULTS:
            return RESULTS[name]
        return (name,) if name in self._documented else ()
