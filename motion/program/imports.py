"""The modules that a program imports, and the files beside it that it uses."""

from __future__ import annotations

import functools
import itertools
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

from motion.program.tokens import statements_of

_WORD = re.compile(r"\w+")

_TICK = 2 * 10**9
"""Nanoseconds between two changes of a folder that certainly have different times."""


def imported_modules(source: str) -> set[str]:
    """The modules that a piece of Python imports, by the first part of their names.

    Args:
        source: The Python.
    """
    modules: set[str] = set()
    for statement in statements_of(source):
        if "import" not in statement.words:
            continue  # true for most programs: it saves time
        for words in _simple(statement.words):
            if "import" not in words:
                continue
            at = words.index("import")
            before, names = words[:at], words[at + 1 :]
            if "from" in before:
                modules.update(before[before.index("from") + 1 :][:1])
            else:
                modules.update(name for comma, name in itertools.pairwise([",", *names]) if comma == ",")
    # The word after `from` may be the dots of a relative import.
    return {module for module in modules if module.isidentifier()}


def _simple(words: list[str]) -> Iterator[list[str]]:
    """The simple statements on a logical line: `if ready: import json; json.dumps(1)` has two."""
    simple: list[str] = []
    for word in words:
        if word in (";", ":"):
            yield simple
            simple = []
        else:
            simple.append(word)
    yield simple


def helpers_of(path: Path) -> list[Path]:
    """The files beside a program that it imports or names as a Python file, and the files that those use.

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
            return  # true for most programs, which then need no parsing
        modules = imported_modules(source)
    except (OSError, SyntaxError, ValueError):
        return  # it fails when it runs, with a better message than ours
    named = re.findall(r"""["']([^"'/\\\0]+\.py)["']""", source)
    for name in {*modules, *(f"{module}.py" for module in modules), *named}:
        helper = path.with_name(name)
        if helper.is_file():
            yield helper
        elif helper.is_dir():
            yield from (module for module in helper.rglob("[!.]*.py") if module.is_file())


def _beside(folder: Path) -> frozenset[str]:
    """The words with which the names of the files in a folder begin."""
    changed = folder.stat().st_mtime_ns
    # The clocks of file systems tick slowly. A folder that has recently changed may change again at the same
    # time.
    return (
        _words_in(folder, changed)
        if time.time_ns() - changed > _TICK
        else _words_in.__wrapped__(folder, changed)
    )


@functools.lru_cache(maxsize=256)  # otherwise a program would cost more the more files are beside it
def _words_in(folder: Path, _changed: int) -> frozenset[str]:
    names = os.listdir(folder)  # noqa: PTH208 -- only the names are needed
    return frozenset(word[0] for word in map(_WORD.match, names) if word)
