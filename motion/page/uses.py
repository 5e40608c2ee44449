"""The documented names of the standard library that a program uses.

A name of a module is found by the program's imports. A method is found by the class of the variable before
it, if the program itself shows that class: by a call, a `with` block, a loop, an `except` clause, an
annotation or a base class.
Names in doubt are left out.
"""

from __future__ import annotations

import ast
import collections
import functools
from collections.abc import Iterator

from motion.page.classes import METHODS, PARAMETERS, RESULTS, lineage

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


def _functions(node: ast.ClassDef) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """The methods that a class defines."""
    for function in node.body:
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            yield function


class _Reader:
    """The imports of a program, and the classes of its variables by their names, wherever they are used."""

    def __init__(self, tree: ast.Module, documented: frozenset[str]) -> None:
        self._nodes = [*ast.walk(tree)]
        self._documented = documented
        self._imported: dict[str, str] = {}
        self._classes: dict[str, set[str]] = collections.defaultdict(set)
        self._own: dict[str, tuple[str, ...]] = {}
        self._of_groups = {
            handler for node in self._nodes if isinstance(node, ast.TryStar) for handler in node.handlers
        }
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
            for place in lineage(owner):
                if f"{place}.{node.attr}" in self._documented:
                    yield f"{place}.{node.attr}"
                    yield from {owner} & self._documented

    def _overridden(self, node: ast.ClassDef) -> Iterator[str]:
        """The methods of a base class that a class defines itself."""
        for base in self._bases(node):
            for function in _functions(node):
                for place in lineage(base):
                    if f"{place}.{function.name}" in self._documented:
                        yield f"{place}.{function.name}"

    def _bases(self, node: ast.ClassDef) -> list[str]:
        return [name for name in map(self._full_name, node.bases) if name]

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
                    self._assign(target, node.value)
            case ast.NamedExpr():
                self._bind(node.target, self._results(node.value))
            case ast.With() | ast.AsyncWith():
                for item in node.items:
                    if item.optional_vars is not None:
                        self._bind(item.optional_vars, self._results(item.context_expr))
            case ast.For() | ast.AsyncFor() | ast.comprehension():
                self._bind(node.target, self._results(node.iter))
            case _:
                self._learn_definition(node)

    def _learn_definition(self, node: ast.AST) -> None:
        match node:
            case ast.ExceptHandler() if node.name and node not in self._of_groups:
                self._classes[node.name] |= {*self._caught(node.type)}
            case ast.arg() if node.annotation is not None:
                self._classes[node.arg] |= {name for name in [self._full_name(node.annotation)] if name}
            case ast.ClassDef():
                self._learn_class(node)

    def _learn_class(self, node: ast.ClassDef) -> None:
        bases = self._bases(node)
        self._classes["self"] |= {*bases}
        self._own[node.name] = tuple(bases)
        for function in _functions(node):
            for base in bases:
                given = PARAMETERS.get(f"{base}.{function.name}")
                if given and len(function.args.args) > 1:
                    self._classes[function.args.args[1].arg].add(given)

    def _caught(self, types: ast.expr | None) -> Iterator[str]:
        for one in types.elts if isinstance(types, ast.Tuple) else [types]:
            if one is not None and (name := self._full_name(one)):
                yield name

    def _assign(self, target: ast.expr, value: ast.expr) -> None:
        match target, value:
            case ast.Tuple(), ast.Tuple() if len(target.elts) == len(value.elts):
                for one, its_value in zip(target.elts, value.elts, strict=True):
                    self._assign(one, its_value)
            case _:
                self._bind(target, self._results(value))

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
                for place in lineage(owner):
                    if results := METHODS.get(f"{place}.{node.func.attr}"):
                        return results
        if name in RESULTS:
            return RESULTS[name]
        if isinstance(node.func, ast.Name) and len(bases := self._own.get(node.func.id, ())) == 1:
            return bases
        return (name,) if name in self._documented else ()
