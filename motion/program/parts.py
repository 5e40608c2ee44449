"""The named parts of a program: its functions, classes and regions."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from motion.program.stated import file_lines


def parts_of(source: str) -> Iterator[tuple[str, range]]:
    """The functions, classes and regions of a program.

    Args:
        source: The text of its file.

    Yields:
        The name of each, as `Snippet.lines_of` takes it, and the numbers of its lines, counted from 1.
    """
    yield from _definitions(ast.parse(source).body, "")
    open_: list[tuple[str, int]] = []
    for number, line in enumerate(file_lines(source), start=1):
        if begun := re.match(r"\s*# region (\S+)\s*$", line):
            open_.append((begun[1], number + 1))
        elif open_ and re.match(r"\s*# endregion\b", line):
            name, start = open_.pop()
            yield name, range(start, number)


def _definitions(body: list[ast.stmt], prefix: str) -> Iterator[tuple[str, range]]:
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield prefix + node.name, extent_of(node)
            yield from _definitions(node.body, f"{prefix}{node.name}.")


def extent_of(node: ast.stmt) -> range:
    """The numbers of the lines of a statement, with its decorators.

    Args:
        node: The statement.
    """
    decorators = getattr(node, "decorator_list", [])
    start = min([node.lineno, *(decorator.lineno for decorator in decorators)])
    return range(start, (node.end_lineno or node.lineno) + 1)
