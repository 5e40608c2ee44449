"""What a program imports, and the files beside it that it uses."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Iterator
from pathlib import Path


def imported_modules(source: str) -> set[str]:
    """The modules that a piece of Python imports, by the first part of their names.

    Args:
        source: The Python.

    Raises:
        SyntaxError: It is not Python.
    """
    modules: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            modules.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            modules.add(node.module.partition(".")[0])
    return modules


def helpers_of(path: Path) -> list[Path]:
    """The files beside a program that it imports or names as a Python file, and those that they use.

    Args:
        path: The program.
    """
    found: list[Path] = []
    waiting = [path]
    while waiting:
        for helper in _used_by(waiting.pop()):
            if helper not in found and helper != path:
                found.append(helper)
                waiting.append(helper)
    return sorted(found)


def _used_by(path: Path) -> Iterator[Path]:
    try:
        source = path.read_text(encoding="utf-8")
        names = os.listdir(path.parent)  # noqa: PTH208 -- for each program of the book: names are enough
        stems = {name.partition(".")[0] for name in names} - {path.stem}
        if not any(stem in source for stem in stems):
            return  # as for most programs, which need not be parsed then
        modules = imported_modules(source)
    except (OSError, SyntaxError, ValueError):
        return  # it fails when it runs, and says so better than we could
    named = re.findall(r"""["']([^"'/\\\0]+\.py)["']""", source)
    for name in {*modules, *(f"{module}.py" for module in modules), *named}:
        beside = path.with_name(name)
        if beside.is_file():
            yield beside
        elif beside.is_dir():
            yield from beside.rglob("*.py")
