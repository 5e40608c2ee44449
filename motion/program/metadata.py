"""The inline script metadata of a program (PEP 723), as far as the book uses it.

The specification is https://packaging.python.org/en/latest/specifications/inline-script-metadata/. We read it
here instead of with a library, because every message has to name the line with the fault.
"""

from __future__ import annotations

import dataclasses
import itertools
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet

from motion.program.errors import SnippetError

# A block is a match of the specification's pattern, but that pattern takes time that grows with the square
# of the length of the file.
_OPENS = re.compile(r"# /// (?P<type>[a-zA-Z0-9-]+)")
_CLOSES = "# ///"

_KINDS = {"requires-python": str, "dependencies": list, "tool": dict}
_TOML_NAMES = {str: "string", list: "list of strings", dict: "table"}


@dataclasses.dataclass(frozen=True)
class Metadata:
    """The metadata of a program.

    Attributes:
        lines: The numbers of its lines, counted from 1; empty if there is no metadata.
        content: The text between its first and its last line, without `# `.
        requires_python: The Pythons that can run the program; all if it is empty.
        dependencies: The packages that the program imports besides the standard library.
        motion: The table `[tool.motion]`, as `tomllib` gives it.
    """

    lines: range
    content: tuple[str, ...]
    requires_python: SpecifierSet
    dependencies: tuple[Requirement, ...]
    motion: dict[str, Any]

    def line_of(self, key: str) -> int:
        """The line of a key, or the first line of the metadata if the key is not found.

        Args:
            key: The last part of the key's name.
        """
        return _line_of(key, self.lines.start, self.content)


def read_metadata(path: Path, source: str) -> Metadata:
    """Read the metadata of a program.

    Args:
        path: The file, for messages.
        source: The text of the file.

    Raises:
        SnippetError: The metadata is not closed, is there twice, is not TOML, or has a key that is
            unknown or of the wrong kind.
    """
    lines, content = _find(path, source)
    table = _table(path, lines.start, content)
    key = "requires-python"
    try:
        requires_python = SpecifierSet(table.get(key, ""))
        key = "dependencies"
        dependencies = tuple(Requirement(text) for text in table.get(key, []))
    except (InvalidSpecifier, InvalidRequirement, TypeError, AttributeError) as error:
        raise SnippetError(path, _line_of(key, lines.start, content), f"{key}: {error}") from None
    return Metadata(lines, content, requires_python, dependencies, table.get("tool", {}).get("motion", {}))


def _find(path: Path, source: str) -> tuple[range, tuple[str, ...]]:
    """The lines of the block `# /// script`, and the text in it, without `# `."""
    lines = source.split("\n")
    blocks = [block for kind, block in _blocks(lines) if kind == "script"]
    if len(blocks) > 1:
        raise SnippetError(path, blocks[1].start, "a second `# /// script` block; only one is allowed")
    if not blocks:
        opened = re.search(r"(?m)^#\s*///\s*script", source)
        if opened:
            line = source.count("\n", 0, opened.start()) + 1
            raise SnippetError(path, line, "no line `# ///` closes the `# /// script` block")
        return range(1, 1), ()
    [block] = blocks
    content = lines[block.start : block.stop - 2]
    return block, tuple(line[2:] if line.startswith("# ") else line[1:] for line in content)


def _blocks(lines: list[str]) -> Iterator[tuple[str, range]]:
    """The blocks in a file, whatever they are for: the type of each, and the numbers of its lines."""
    for comment, group in itertools.groupby(enumerate(lines, start=1), key=lambda line: _is_comment(line[1])):
        if not comment:
            continue
        run = [*group]
        closed = max((number for number, line in run if line == _CLOSES), default=0)
        for number, line in run:
            if (opens := _OPENS.fullmatch(line)) and number + 1 < closed:
                yield opens["type"], range(number, closed + 1)
                break


def _is_comment(line: str) -> bool:
    return line == "#" or line.startswith("# ")


def _table(path: Path, first: int, content: tuple[str, ...]) -> dict[str, Any]:
    """The metadata as `tomllib` returns it, if it contains only known keys of the right kinds."""
    try:
        table = tomllib.loads("\n".join(content))
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+)", str(error))
        line = first + int(at[1]) if at else first + len(content)
        raise SnippetError(path, line, f"metadata is not TOML: {error}") from None
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits, a list in 1,000 lists
        raise SnippetError(path, first, f"metadata cannot be read: {error}") from None
    for key, value in table.items():
        if key not in _KINDS:
            message = f"unknown key {key!r} in the metadata; known keys are {', '.join(_KINDS)}"
            raise SnippetError(path, _line_of(key, first, content), message)
        if not isinstance(value, _KINDS[key]):
            message = f"{key} must be a {_TOML_NAMES[_KINDS[key]]}"
            raise SnippetError(path, _line_of(key, first, content), message)
    for tool, value in table.get("tool", {}).items():
        line = _line_of(tool, first, content)
        if tool != "motion":
            raise SnippetError(
                path, line, f"unknown table [tool.{tool}]; the only known one is [tool.motion]"
            )
        if not isinstance(value, dict):
            raise SnippetError(path, line, "motion must be a table")
    return table


def _line_of(key: str, first: int, content: tuple[str, ...]) -> int:
    # TOML can write a key in a table, after dots or in braces, so we look for its name.
    name = re.escape(key)
    named = re.compile(rf"""(?:^|[.{{,])\s*["']?{name}["']?\s*[=.]|^\[(?:tool\.)?{name}[.\]]""")
    for number, line in enumerate(content, start=first + 1):
        if named.search(line.partition("#")[0]):
            return number
    return first
