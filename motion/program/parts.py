"""The named parts of a program: its functions, classes and regions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from motion.program.stated import file_lines
from motion.program.tokens import statements_of


def parts_of(source: str) -> Iterator[tuple[str, range]]:
    """The functions, classes and regions of a program.

    Args:
        source: The text of its file.

    Yields:
        The name of each, as `Snippet.lines_of` takes it, and the numbers of its lines, counted from 1.
    """
    yield from _definitions(source)
    open_: list[tuple[str, int]] = []
    for number, line in enumerate(file_lines(source), start=1):
        if begun := re.match(r"\s*# region (\S+)\s*$", line):
            open_.append((begun[1], number + 1))
        elif open_ and re.match(r"\s*# endregion\b", line):
            name, start = open_.pop()
            yield name, range(start, number)


def _definitions(source: str) -> Iterator[tuple[str, range]]:
    """The functions and classes, each with its decorators, down to the last statement in it."""
    statements = statements_of(source)
    around: list[tuple[int, str]] = []  # the definitions around the statement: level and name
    begin = 0  # the first line of the decorators above it
    for at, statement in enumerate(statements):
        while around and around[-1][0] >= statement.level:
            around.pop()
        begin = begin or statement.lines.start
        if statement.decorates:
            continue
        if statement.defines:
            name = f"{around[-1][1]}.{statement.defines}" if around else statement.defines
            around.append((statement.level, name))
            last = at
            while last + 1 < len(statements) and statements[last + 1].level > statement.level:
                last += 1
            yield name, range(begin, statements[last].lines.stop)
        begin = 0
