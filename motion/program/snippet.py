"""A snippet: a whole program of the book, read from its file.

It begins with a docstring, may carry [inline script metadata](
https://packaging.python.org/en/latest/specifications/inline-script-metadata/), and ends with the lines
it prints, its *stated output*, each behind `#> `.
"""

from __future__ import annotations

import ast
import dataclasses
import functools
import hashlib
import platform
from collections.abc import Container, Sequence
from pathlib import Path

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from motion.program.errors import SnippetError
from motion.program.guarantee import Guarantee, GuaranteeError
from motion.program.metadata import Metadata, read_metadata
from motion.program.parts import extent_of, parts_of
from motion.program.stated import Stated, file_lines, for_version, read_stated

SUPPORTED = ("3.12", "3.13", "3.14", "3.15")
"""The Pythons that the book is about."""


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
        for name, lines in parts_of(self.source):
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
    return _snippet(path, name, version, _source(path))


@functools.lru_cache(
    maxsize=4096
)  # a page and the catalogue read the same program, and `mkdocs serve` all of them
def _snippet(path: Path, name: str, version: str, source: str) -> Snippet:
    tree = _parsed(path, source)
    docstring = _docstring(path, tree)
    lines = file_lines(source)
    begin, blocks = read_stated(path, lines)
    stated = for_version(blocks, version)
    metadata = read_metadata(path, source)
    try:
        guarantee = Guarantee.from_table(metadata.motion, stated.lines)
    except GuaranteeError as error:
        raise SnippetError(path, metadata.line_of(error.key), f"[tool.motion] {error}") from None
    _check_versions(path, begin, blocks, metadata)
    return Snippet(
        name=name,
        path=path,
        source=source,
        docstring=docstring,
        guarantee=guarantee,
        requires_python=metadata.requires_python,
        dependencies=metadata.dependencies,
        stated=stated.lines,
        stated_at=stated.at,
        elsewhere=tuple(block for block in blocks if block is not stated),
        shown=_shown(lines[: begin - 1], {*extent_of(tree.body[0]), *metadata.lines}),
    )


def _source(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise SnippetError(path, 1, f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise SnippetError(path, line, f"not UTF-8: {error.reason}; save the file as UTF-8") from None


def _parsed(path: Path, source: str) -> ast.Module:
    try:
        return ast.parse(source)
    except SyntaxError as error:
        raise SnippetError(path, error.lineno or 1, f"not Python: {error.msg}") from None


def _docstring(path: Path, tree: ast.Module) -> str:
    docstring = ast.get_docstring(tree) or ""
    if not docstring or "\n" in docstring:
        line = tree.body[0].lineno if docstring else 1
        raise SnippetError(path, line, "begin with a docstring of one line that says what the program shows")
    return docstring


def _check_versions(path: Path, begin: int, blocks: Sequence[Stated], metadata: Metadata) -> None:
    """Raise SnippetError unless each Python that can run the program finds itself in one block of output."""
    if not blocks[0].versions:
        return  # there is one block, for all
    for supported in filter(metadata.requires_python.contains, SUPPORTED):
        if sum(block.versions.contains(supported) for block in blocks) != 1:
            message = f"state the output of Python {supported} in one block, not in none or in several"
            raise SnippetError(path, begin, message)


def _shown(lines: Sequence[str], hidden: Container[int]) -> tuple[int, ...]:
    """The numbers of the lines that are not hidden, without blank ones at either end."""
    numbers = [number for number in range(1, len(lines) + 1) if number not in hidden]
    filled = [at for at, number in enumerate(numbers) if lines[number - 1].strip()]
    return tuple(numbers[filled[0] : filled[-1] + 1]) if filled else ()
