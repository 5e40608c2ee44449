"""Compiles a program so that its whole state is in its variables, and says which lines share nothing.

A loop keeps its iterator, and a `with` its manager, where no Python code can look. So both get a variable,
with a name that no program can write. Nothing else is changed.
"""

from __future__ import annotations

import ast
import builtins
import collections
import dataclasses
from collections.abc import Iterator
from types import CodeType

ITER = ".iter"
"""The global variable with which a program's loops make their iterators."""

_PURE = frozenset(
    [
        "abs",
        "bool",
        "divmod",
        "float",
        "int",
        "len",
        "max",
        "min",
        "pow",
        "range",
        "repr",
        "round",
        "str",
        "sum",
        "tuple",
    ]
)
"""Functions that share nothing if their arguments do not."""

_LOCAL = (
    # statements
    ast.Pass, ast.Break, ast.Continue, ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Return, ast.If,
    ast.While, ast.For, ast.Expr, ast.Try,
    # expressions
    ast.Constant, ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.IfExp, ast.JoinedStr,
    ast.FormattedValue, ast.Tuple, ast.NamedExpr, ast.operator, ast.unaryop, ast.boolop, ast.cmpop,
    ast.expr_context, ast.keyword,
)  # fmt: skip
"""Parts of lines that share nothing, besides names and calls of pure functions."""


@dataclasses.dataclass(frozen=True)
class Program:
    """A compiled program.

    Attributes:
        code: Its code.
        codes: This code and all code inside it.
        local: The lines that share nothing if these of their variables hold numbers, texts and the like.
        constants: The global names that always mean the same.
        holding: The lines at which a frame may hold more than its variables say: a value that waits for a
            call to end, an exception, or what a function returns after a `finally`.
    """

    code: CodeType
    codes: tuple[CodeType, ...]
    local: dict[int, tuple[str, ...]]
    constants: frozenset[str]
    holding: frozenset[int]


def compiled(source: str, path: str, *, output_is_shared: bool) -> Program:
    """Compile a program.

    Args:
        source: The program.
        path: Its path, for tracebacks.
        output_is_shared: The order of the printed lines matters, so a line that prints shares something.

    Raises:
        SyntaxError: It cannot be compiled.
    """
    tree = ast.parse(source, path)
    constants = _constants(tree)
    local = _local_lines(tree, constants, output_is_shared=output_is_shared)
    holding = _holding_lines(tree, constants)
    _Shown().visit(tree)
    code = compile(ast.fix_missing_locations(tree), path, "exec", dont_inherit=True)
    return Program(code, tuple(_all_codes(code)), local, constants, frozenset(holding))


def unchanged(source: str, path: str) -> Program:
    """Compile a program whose states nobody compares.

    Args:
        source: The program.
        path: Its path, for tracebacks.

    Raises:
        SyntaxError: It cannot be compiled.
    """
    code = compile(source, path, "exec", dont_inherit=True)
    return Program(code, tuple(_all_codes(code)), {}, frozenset(), frozenset())


def _all_codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _all_codes(constant)


class _Shown(ast.NodeTransformer):
    """Give each iterator of a loop and each manager a variable."""

    def __init__(self) -> None:
        self._number = 0

    def visit_For(self, node: ast.For) -> ast.For:
        self.generic_visit(node)
        made = ast.Call(ast.Name(ITER, ast.Load()), [node.iter], [])
        node.iter = self._named(made, node.iter)
        return node

    def visit_With(self, node: ast.With) -> ast.With:
        self.generic_visit(node)
        for item in node.items:
            item.context_expr = self._named(item.context_expr, item.context_expr)
        return node

    def _named(self, value: ast.expr, place: ast.expr) -> ast.expr:
        self._number += 1
        named = ast.NamedExpr(ast.Name(f".{self._number}", ast.Store()), value)
        for node in (value, named, named.target):
            ast.copy_location(node, place)
        if isinstance(value, ast.Call):
            ast.copy_location(value.func, place)
        return named


def _constants(tree: ast.Module) -> frozenset[str]:
    """The names that always mean the same: bound once in the whole program, outside functions and loops."""
    bound = collections.Counter(name for node in ast.walk(tree) for name in _bound_by(node))
    outside: set[str] = set()
    for statement in tree.body:
        if isinstance(statement, ast.Assign):
            outside |= {target.id for target in statement.targets if isinstance(target, ast.Name)}
        elif isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            outside.add(statement.name)
        elif isinstance(statement, ast.Import | ast.ImportFrom):
            outside |= {name for alias in statement.names for name in _bound_by(alias)}
    free = {name for name in dir(builtins) if name not in bound}
    return frozenset(name for name in outside if bound[name] == 1) | free


def _bound_by(node: ast.AST) -> list[str]:
    """The names that a node binds. A name that functions share counts as bound twice."""
    match node:
        case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
            return [name]
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.alias(name=name, asname=other):
            return [(other or name).partition(".")[0]]
        case ast.arg(arg=name):
            return [name]
        case ast.Global(names=names) | ast.Nonlocal(names=names):
            return names * 2
        case (
            ast.ExceptHandler(name=str(name))
            | ast.MatchAs(name=str(name))
            | ast.MatchStar(name=str(name))
            | ast.MatchMapping(rest=str(name))
        ):
            return [name]
    return []


def _local_lines(
    tree: ast.Module, constants: frozenset[str], *, output_is_shared: bool
) -> dict[int, tuple[str, ...]]:
    pure = {name for name in _PURE if name in constants}
    if not output_is_shared and "print" in constants and not _prints_parts(tree):
        pure.add("print")
    names: dict[int, set[str]] = {}
    shared: set[int] = set()
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        line = getattr(node, "lineno", None)
        if line is None:
            continue
        used = names.setdefault(line, set())
        if isinstance(node, ast.Name):
            if not (id(node) in called and node.id in pure):
                used.add(node.id)
        elif isinstance(node, ast.Call):
            if not (isinstance(node.func, ast.Name) and node.func.id in pure):
                shared.add(line)
        elif not isinstance(node, _LOCAL):
            shared.add(line)
    return {line: tuple(sorted(used)) for line, used in names.items() if line not in shared}


def _prints_parts(tree: ast.Module) -> bool:
    """Whether a program may print a part of a line. The next print ends the line, so it shares the output."""
    return any(
        (isinstance(node, ast.keyword) and node.arg in ("end", None))
        or (isinstance(node, ast.Attribute) and node.attr in ("write", "writelines"))
        for node in ast.walk(tree)
    )


def _holding_lines(tree: ast.Module, constants: frozenset[str]) -> set[int]:
    holding: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Try | ast.TryStar):
            kept = [*node.finalbody, *(line for handler in node.handlers for line in handler.body)]
            if node.finalbody:
                kept += [*node.body, *node.orelse]
            for statement in kept:
                holding |= set(range(statement.lineno, (statement.end_lineno or statement.lineno) + 1))
        if not isinstance(node, ast.stmt):
            continue
        for part in _expressions(node):
            lines = range(node.lineno, (part.end_lineno or part.lineno) + 1)
            added_to = isinstance(node, ast.AugAssign) and _calls(part)
            if len(lines) > 1 or added_to or not _nothing_pending(part, constants):
                holding |= set(lines)
    return holding


def _expressions(statement: ast.stmt) -> Iterator[ast.expr]:
    """The expressions of a statement itself, without those of the statements inside it."""
    for child in ast.iter_child_nodes(statement):
        if isinstance(child, ast.expr):
            yield child
        elif isinstance(child, ast.withitem):
            yield child.context_expr


def _calls(node: ast.AST) -> bool:
    """Whether it may run code of the program."""
    return any(
        isinstance(part, ast.Call | ast.Await | ast.Yield | ast.YieldFrom | ast.comprehension)
        for part in ast.walk(node)
    )


def _stable(node: ast.AST, constants: frozenset[str]) -> bool:
    """Whether its value can be found again in the program's variables."""
    if isinstance(node, ast.Attribute):
        return _stable(node.value, constants)
    return isinstance(
        node, ast.Constant | ast.expr_context | ast.operator | ast.cmpop | ast.boolop | ast.unaryop
    ) or (isinstance(node, ast.Name) and node.id in constants)


def _nothing_pending(node: ast.AST, constants: frozenset[str]) -> bool:
    """Whether, while a call in an expression runs, every value that waits for it can be found again."""
    if isinstance(node, ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
        return not _calls(node)
    waiting = False
    for child in ast.iter_child_nodes(node):
        if (waiting and _calls(child)) or not _nothing_pending(child, constants):
            return False
        if not _stable(child, constants) and not isinstance(node, ast.BoolOp | ast.IfExp | ast.Lambda):
            waiting = True
    return True
