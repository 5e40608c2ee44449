"""A snippet: a whole program of the book, read from its file.

It begins with a docstring, may carry [inline script metadata](
https://packaging.python.org/en/latest/specifications/inline-script-metadata/), and ends with the lines
it prints, its *stated output*, each behind `#> `.
"""

from __future__ import annotations

import ast
import dataclasses
import hashlib
import platform
import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet

from motion.guarantee import ELLIPSIS, Guarantee, GuaranteeError

STATED = "#>"
"""What begins a line of stated output."""

SUPPORTED = ("3.12", "3.13", "3.14", "3.15")
"""The Pythons that the book is about."""

_FOR_VERSIONS = re.compile(r"# On Python (?P<versions>.+):$")

# The reference implementation's pattern, from the specification.
_METADATA = re.compile(r"(?m)^# /// (?P<type>[a-zA-Z0-9-]+)$\s(?P<content>(^#(| .*)$\s)+)^# ///$")


class SnippetError(ValueError):
    """A snippet that cannot be read. Its text names the file and the line.

    Attributes:
        path: The file.
        line: The line at fault, counted from 1.
        message: What is wrong, and what to do.
    """

    def __init__(self, path: Path, line: int, message: str) -> None:
        super().__init__(f"{path}:{line}: {message}")
        self.path = path
        self.line = line
        self.message = message


@dataclasses.dataclass(frozen=True)
class Stated:
    """Output that a snippet states for some Pythons.

    Attributes:
        versions: Which; all if it is empty.
        lines: The lines, without `#> `.
        at: The line number of the first of them (or where it would stand), counted from 1.
    """

    versions: SpecifierSet
    lines: tuple[str, ...]
    at: int


@dataclasses.dataclass(frozen=True)
class Snippet:
    """A program of the book.

    Attributes:
        name: Folder and stem, as tests and commands name it: `ch12/two_tasks`.
        path: The file.
        source: The whole text of the file.
        docstring: One line: what the program shows.
        guarantee: What a correct run may and may not do differently.
        requires_python: The Pythons that can run it.
        dependencies: The packages it imports besides the standard library.
        stated: The lines of the output it states for the Python it is read for, without `#> `.
        stated_at: The line number of the first of them (or where it would stand), counted from 1.
        elsewhere: What it states for other Pythons.
        shown: The numbers of the lines that a page shows: all but docstring, metadata and stated output.
    """

    name: str
    path: Path
    source: str
    docstring: str
    guarantee: Guarantee
    requires_python: SpecifierSet
    dependencies: tuple[Requirement, ...]
    stated: tuple[str, ...]
    stated_at: int
    elsewhere: tuple[Stated, ...]
    shown: tuple[int, ...]

    @property
    def fingerprint(self) -> str:
        """Of the program without its metadata and without what it is stated to print."""
        lines = self.source.split("\n")
        text = "\n".join(lines[number - 1] for number in self.shown)
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def lines_of(self, part: str) -> range:
        """The line numbers of a named part of the program.

        Args:
            part: A function or class (`"greet"`, `"Account.withdraw"`), or a region between the comments
                `# region NAME` and `# endregion`.

        Raises:
            KeyError: There is no such part.
        """
        for name, lines in _parts(self.source):
            if name == part:
                return lines
        raise KeyError(part)


def read_snippet(path: Path, name: str, version: str = platform.python_version()) -> Snippet:
    """Read a snippet from its file.

    Args:
        path: The file.
        name: Its name in the book, `ch12/two_tasks`.
        version: The Python that it is read for, `3.13.0`.

    Raises:
        SnippetError: The file is not there, not UTF-8, not Python, or its docstring, metadata or stated
            output are not as a snippet's must be.
    """
    try:
        source = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise SnippetError(path, 1, f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise SnippetError(path, line, f"not UTF-8: {error.reason}; save the file as UTF-8") from None
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        raise SnippetError(path, error.lineno or 1, f"not Python: {error.msg}") from None

    docstring = ast.get_docstring(tree) or ""
    if not docstring or "\n" in docstring:
        line = tree.body[0].lineno if docstring else 1
        raise SnippetError(path, line, "begin with a docstring of one line that says what the program shows")

    lines = _lines(source)
    begin, blocks = _stated(path, lines)
    stated = _for_version(blocks, version)
    first, content = _metadata(path, source)
    hidden = {*_extent(tree.body[0])}
    if content:
        hidden.update(range(first, first + len(content) + 2))
    table = _table(path, first, content)
    try:
        guarantee = Guarantee.from_table(table.get("tool", {}).get("motion", {}), stated.lines)
    except GuaranteeError as error:
        raise SnippetError(path, _line_of(error.key, first, content), f"[tool.motion] {error}") from None
    requires_python, dependencies = _requirements(path, first, content, table)
    for supported in (one for one in SUPPORTED if requires_python.contains(one) and blocks[0].versions):
        if sum(block.versions.contains(supported) for block in blocks) != 1:
            message = f"state the output of Python {supported} in one block, not in none or in several"
            raise SnippetError(path, begin, message)
    shown = [number for number in range(1, begin) if number not in hidden]
    while shown and not lines[shown[0] - 1].strip():
        shown.pop(0)
    while shown and not lines[shown[-1] - 1].strip():
        shown.pop()
    return Snippet(
        name=name,
        path=path,
        source=source,
        docstring=docstring,
        guarantee=guarantee,
        requires_python=requires_python,
        dependencies=dependencies,
        stated=stated.lines,
        stated_at=stated.at,
        elsewhere=tuple(block for block in blocks if block is not stated),
        shown=tuple(shown),
    )


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


def restate(source: str, stated: Sequence[str], version: str = platform.python_version()) -> str:
    """The text of a snippet with other stated output.

    Args:
        source: The text of its file.
        stated: The lines to state, without `#> `.
        version: The Python that they are stated for. What is stated for others stays.
    """
    lines = _lines(source)
    begin, blocks = _stated(Path(), lines)
    old = _for_version(blocks, version)
    # A carriage return would end the comment, and what follows it be code.
    new = [f"{STATED} {line}".rstrip().replace("\r", ELLIPSIS) for line in stated]
    if old.versions:
        lines[old.at - 1 : old.at - 1 + len(old.lines)] = new
        return "\n".join([*lines, ""])
    program = _lines("\n".join(lines[: begin - 1]))
    return "\n".join([*program, *new, ""])


def _lines(source: str) -> list[str]:
    """The lines of a file, counted as Python counts them, without blank ones at its end."""
    lines = source.split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    return lines


def _stated(path: Path, lines: list[str]) -> tuple[int, list[Stated]]:
    """What ends a file: the line on which its stated output begins, and the output, by the Pythons."""
    begin = len(lines)
    while begin and (lines[begin - 1].startswith(STATED) or _FOR_VERSIONS.match(lines[begin - 1])):
        begin -= 1
    blocks = [Stated(SpecifierSet(), (), begin + 1)]
    for number, line in enumerate(lines[begin:], start=begin + 1):
        heading = _FOR_VERSIONS.match(line)
        if not heading:
            text = line.removeprefix(STATED).removeprefix(" ")
            blocks[-1] = dataclasses.replace(blocks[-1], lines=(*blocks[-1].lines, text))
            continue
        try:
            block = Stated(SpecifierSet(heading["versions"]), (), number + 1)
        except InvalidSpecifier as error:
            raise SnippetError(path, number, f"{error}; write, say, `# On Python >=3.14:`") from None
        if number > begin + 1 and not blocks[0].versions:
            raise SnippetError(path, begin + 1, "say also of the lines above for which Pythons they are")
        blocks = [block] if number == begin + 1 else [*blocks, block]
    return begin + 1, blocks


def _for_version(blocks: list[Stated], version: str) -> Stated:
    """The block for a Python; for one that none is for, the last."""
    return next((one for one in blocks if one.versions.contains(version, prereleases=True)), blocks[-1])


def _metadata(path: Path, source: str) -> tuple[int, list[str]]:
    """The line of `# /// script`, and the lines between it and `# ///`, without their `# `."""
    blocks = [match for match in _METADATA.finditer(source) if match["type"] == "script"]
    if len(blocks) > 1:
        line = source.count("\n", 0, blocks[1].start()) + 1
        raise SnippetError(path, line, "a second `# /// script` block; one is allowed")
    if not blocks:
        opened = re.search(r"(?m)^#\s*///\s*script", source)
        if opened:
            line = source.count("\n", 0, opened.start()) + 1
            raise SnippetError(path, line, "`# /// script` is not closed by a line `# ///` of its own")
        return 1, []
    content = [
        line[2:] if line.startswith("# ") else line[1:]
        for line in blocks[0]["content"].removesuffix("\n").split("\n")
    ]
    return source.count("\n", 0, blocks[0].start()) + 1, content


def _table(path: Path, first: int, content: list[str]) -> dict[str, Any]:
    try:
        table = tomllib.loads("\n".join(content))
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+)", str(error))
        line = first + int(at[1]) if at else first + len(content)
        raise SnippetError(path, line, f"metadata is not TOML: {error}") from None
    _check_kinds(path, first, content, table)
    return table


def _check_kinds(path: Path, first: int, content: list[str], table: dict[str, Any]) -> None:
    """Raise SnippetError for a key that is unknown or has a value of the wrong kind."""
    kinds = {"requires-python": str, "dependencies": list, "tool": dict}
    tools = table.get("tool")
    tools = tools if isinstance(tools, dict) else {}
    for key, value in table.items():
        if key not in kinds:
            known = ", ".join(kinds)
            raise SnippetError(
                path,
                _line_of(key, first, content),
                f"unknown key {key!r} in the metadata; known are {known}",
            )
        if not isinstance(value, kinds[key]):
            raise SnippetError(
                path,
                _line_of(key, first, content),
                f"{key} must be a {_TOML_NAMES[kinds[key]]}",
            )
    for tool, value in tools.items():
        line = _line_of(tool, first, content)
        if tool != "motion":
            raise SnippetError(path, line, f"unknown table [tool.{tool}]; known is [tool.motion]")
        if not isinstance(value, dict):
            raise SnippetError(path, line, "motion must be a table")


_TOML_NAMES = {str: "string", list: "list of strings", dict: "table"}


def _requirements(
    path: Path, first: int, content: list[str], table: dict[str, Any]
) -> tuple[SpecifierSet, tuple[Requirement, ...]]:
    key = "requires-python"
    try:
        requires_python = SpecifierSet(table.get(key, ""))
        key = "dependencies"
        return requires_python, tuple(Requirement(text) for text in table.get(key, []))
    except (InvalidSpecifier, InvalidRequirement, TypeError, AttributeError) as error:
        raise SnippetError(path, _line_of(key, first, content), f"{key}: {error}") from None


def _line_of(key: str, first: int, content: list[str]) -> int:
    # TOML can write a key in a table, behind dots or in braces, so its name is what is looked for.
    name = re.escape(key)
    named = re.compile(rf"""(?:^|[.{{,])\s*["']?{name}["']?\s*[=.]|^\[(?:tool\.)?{name}[.\]]""")
    for number, line in enumerate(content, start=first + 1):
        if named.search(line.partition("#")[0]):
            return number
    return first


def _parts(source: str) -> Iterator[tuple[str, range]]:
    yield from _definitions(ast.parse(source).body, "")
    open_: list[tuple[str, int]] = []
    for number, line in enumerate(_lines(source), start=1):
        if begun := re.match(r"\s*# region (\S+)\s*$", line):
            open_.append((begun[1], number + 1))
        elif open_ and re.match(r"\s*# endregion\b", line):
            name, start = open_.pop()
            yield name, range(start, number)


def _definitions(body: list[ast.stmt], prefix: str) -> Iterator[tuple[str, range]]:
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield prefix + node.name, _extent(node)
            yield from _definitions(node.body, f"{prefix}{node.name}.")


def _extent(node: ast.stmt) -> range:
    decorators = getattr(node, "decorator_list", [])
    start = min([node.lineno, *(decorator.lineno for decorator in decorators)])
    return range(start, (node.end_lineno or node.lineno) + 1)
