"""The output that a program states: the `#> ` lines that end its file, for all Pythons or for some."""

from __future__ import annotations

import dataclasses
import platform
import re
from collections.abc import Sequence
from pathlib import Path

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from motion.program.dots import ELLIPSIS
from motion.program.errors import SnippetError

STATED = "#>"
"""The beginning of a line of stated output."""

_FOR_VERSIONS = re.compile(r"# On Python (?P<versions>.+):$")

# A carriage return would end the comment, and the text after it would be code. Source cannot contain a zero
# byte. Dots and backslashes around them would change the meaning of the dots that replace them.
_UNWRITABLE = re.compile(r"[.\\]*[\r\0][.\\\r\0]*")


@dataclasses.dataclass(frozen=True)
class Stated:
    """Output that a snippet states for some Pythons.

    Attributes:
        versions: The versions of Python; all if it is empty.
        lines: The lines, without `#> `.
        at: The line number of the first of them (or where it would be), counted from 1.
    """

    versions: SpecifierSet
    lines: tuple[str, ...]
    at: int


def read_stated(path: Path, lines: list[str]) -> tuple[int, list[Stated]]:
    """The end of a file: the line on which its stated output begins, and the output, by the Pythons."""
    begin = len(lines)
    while begin and (lines[begin - 1].startswith(STATED) or _FOR_VERSIONS.match(lines[begin - 1])):
        begin -= 1
    found: list[tuple[SpecifierSet, list[str], int]] = [(SpecifierSet(), [], begin + 1)]
    for number, line in enumerate(lines[begin:], start=begin + 1):
        heading = _FOR_VERSIONS.match(line)
        if not heading:
            found[-1][1].append(line.removeprefix(STATED).removeprefix(" "))
            continue
        try:
            versions = SpecifierSet(heading["versions"])
        except InvalidSpecifier as error:
            raise SnippetError(path, number, f"{error}; write, for example, `# On Python >=3.14:`") from None
        if number == begin + 1:
            found = []
        elif not found[0][0]:
            raise SnippetError(path, begin + 1, "also say for which Pythons the lines above are")
        found.append((versions, [], number + 1))
    return begin + 1, [Stated(versions, tuple(stated), at) for versions, stated, at in found]


def for_version(blocks: list[Stated], version: str) -> Stated:
    """The block for a Python, or the last one if there is none for it."""
    return next((one for one in blocks if one.versions.contains(version, prereleases=True)), blocks[-1])


def restate(source: str, stated: Sequence[str], version: str = platform.python_version()) -> str:
    """The text of a snippet with other stated output.

    Args:
        source: The text of its file.
        stated: The lines to state, without `#> `.
        version: The Python for which they are stated. The output for other Pythons stays.
    """
    lines = file_lines(source)
    begin, blocks = read_stated(Path(), lines)
    old = for_version(blocks, version)
    new = [f"{STATED} {_UNWRITABLE.sub(ELLIPSIS, line)}".rstrip() for line in stated]
    if old.versions:
        lines[old.at - 1 : old.at - 1 + len(old.lines)] = new
        return "\n".join([*lines, ""])
    program = file_lines("\n".join(lines[: begin - 1]))
    return "\n".join([*program, *new, ""])


def file_lines(source: str) -> list[str]:
    """The lines of a file, counted as Python counts them, without blank lines at its end."""
    lines = source.split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    return lines
