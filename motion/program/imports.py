"""What a program imports, and the files beside it that it uses."""

from __future__ import annotations

import ast
import functools
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

_WORD = re.compile(r"\w+")

_TICK = 2 * 10**9
"""Nanoseconds between two changes of a folder that surely have different times."""


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
        beside = _beside(path.parent)
        if not any(word in beside and word != path.stem for word in set(_WORD.findall(source))):
            return  # as for most programs, which need not be parsed then
        modules = imported_modules(source)
    except (OSError, SyntaxError, ValueError):
        return  # it fails when it runs, and says so better than we could
    named = re.findall(r"""["']([^"'/\\\0]+\.py)["']""", source)
    for name in {*modules, *(f"{module}.py" for module in modules), *named}:
        helper = path.with_name(name)
        if helper.is_file():
            yield helper
        elif helper.is_dir():
            yield from helper.rglob("*.py")


def _beside(folder: Path) -> frozenset[str]:
    """The words that the names of the files in a folder begin with."""
    changed = folder.stat().st_mtime_ns
    # Clocks of file systems tick slowly: a folder that has just changed may change again at the same time.
    return (
        _words_in(folder, changed)
        if time.time_ns() - changed > _TICK
        else _words_in.__wrapped__(folder, changed)
    )


@functools.lru_cache(maxsize=256)  # or the cost of a program would grow with the number of those beside it
def _words_in(folder: Path, _changed: int) -> frozenset[str]:
    names = os.listdir(folder)  # noqa: PTH208 -- names are enough
    return frozenset(word[0] for word in map(_WORD.match, names) if word)
