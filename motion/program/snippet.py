"""A snippet: a whole program of the book, read from its file.

A snippet begins with a docstring, may have [inline script metadata](
https://packaging.python.org/en/latest/specifications/inline-script-metadata/), and ends with the lines
that it prints, its *stated output*, each after `#> `.
"""

from __future__ import annotations

import ast
import dataclasses
import functools
import hashlib
import inspect
import io
import platform
import stat
import tokenize
import unicodedata
import warnings
from collections.abc import Container, Sequence
from pathlib import Path

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from motion.program.errors import SnippetError
from motion.program.guarantee import Guarantee, GuaranteeError
from motion.program.metadata import Metadata, read_metadata
from motion.program.parts import parts_of
from motion.program.stated import STATED, Stated, file_lines, for_version, read_stated
from motion.program.tokens import Statement, comments_of, statements_of

SUPPORTED = ("3.12", "3.13", "3.14", "3.15")
"""The Pythons that the book covers."""

_LAST_PATCH = 99

# A page and the lists of the book read the same program, and `mkdocs serve` reads all of them.
_PROGRAMS = 4096

PLACE = "move it into the folder of its chapter, as in snippets/ch12/two_tasks.py"
"""Advice about a file that is in another place."""


@dataclasses.dataclass(frozen=True)
class Snippet:
    """A program of the book.

    Attributes:
        name: Folder and stem, as tests and commands name it: `ch12/two_tasks`.
        path: The file.
        source: The whole text of the file.
        docstring: One line: what the program shows.
        guarantee: The differences that a correct run may and may not show.
        requires_python: The Pythons that can run it.
        dependencies: The packages it imports besides the standard library.
        stated: The lines of the output that it states for the Python for which it is read, without `#> `.
        stated_at: The line number of the first of them (or where it would be), counted from 1.
        elsewhere: The output that it states for other Pythons.
        shown: The numbers of the lines that a page shows: all except docstring, metadata and stated output.
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
    def oldest(self) -> str:
        """The oldest Python of the book that can run it, `3.14`; the newest Python if none can."""
        for version in SUPPORTED:
            # `>=3.13.1` does not include 3.13 itself.
            if any(map(self.requires_python.contains, (version, f"{version}.{_LAST_PATCH}"))):
                return version
        return SUPPORTED[-1]

    @property
    def fingerprint(self) -> str:
        """A hash of the program without its metadata and its stated output."""
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
        version: The Python for which it is read, `3.13.0`.

    Raises:
        SnippetError: The file is missing, in the wrong place, not UTF-8, or not Python (if this Python should
            run it), or its docstring, metadata or stated output is not valid for a snippet.
    """
    _check_name(path, name)
    return parse_snippet(path, name, read_source(path), version)


@functools.lru_cache(maxsize=_PROGRAMS)
def parse_snippet(path: Path, name: str, source: str, version: str) -> Snippet:
    """Parse the text of a snippet.

    Args:
        path: The file of the text, for messages.
        name: Its name in the book, `ch12/two_tasks`.
        source: The text, with line feeds as its line ends.
        version: The Python for which it is read, `3.13.0`.

    Raises:
        SnippetError: As for `read_snippet`.
    """
    metadata = read_metadata(path, source)
    _check_syntax(path, source, metadata)
    docstring, docstring_lines = _docstring(path, source)
    lines = file_lines(source)
    begin, blocks = read_stated(path, lines)
    _check_stated_ends_it(path, lines[: begin - 1])
    stated = for_version(blocks, version)
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
        shown=_shown(lines[: begin - 1], {*docstring_lines, *metadata.lines}),
    )


def _check_name(path: Path, name: str) -> None:
    """Raise SnippetError unless a program is in the right place, under a name that can be written."""
    if name.count("/") != 1:
        raise SnippetError(path, 1, PLACE)
    try:
        name.encode()
    except UnicodeEncodeError:
        raise SnippetError(path, 1, "the name of the file is not UTF-8: rename it") from None


def read_source(path: Path) -> str:
    """The text of a file, with line feeds as its line ends.

    Args:
        path: The file.

    Raises:
        SnippetError: The file is missing, or not UTF-8.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # reading a pipe would not end
            raise SnippetError(path, 1, "cannot be read: it is not a file")
        content = path.read_bytes()
    except OSError as error:
        raise SnippetError(path, 1, f"cannot be read: {error.strerror}") from None
    return _decoded(path, content)


@functools.lru_cache(maxsize=_PROGRAMS)
def _decoded(path: Path, content: bytes) -> str:
    """The text of a file from its bytes; raises SnippetError if they are not UTF-8."""
    try:
        source = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise SnippetError(path, line, f"not UTF-8: {error.reason}; save the file as UTF-8") from None
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(content).readline)
    except SyntaxError as error:
        encoding = str(error)
    if encoding not in ("utf-8", "utf-8-sig"):
        message = f"its first lines say that it is not UTF-8 ({encoding}): save it as UTF-8, and remove that"
        raise SnippetError(path, 1, message)
    return source.replace("\r\n", "\n").replace("\r", "\n")  # as Python reads it


def _check_syntax(path: Path, source: str, metadata: Metadata) -> None:
    """Raise SnippetError if this Python should run a program and cannot parse it."""
    if not metadata.requires_python.contains(platform.python_version(), prereleases=True):
        return  # its syntax may be newer; a Python that runs it reports any fault
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its run prints them
            ast.parse(source)
    except SyntaxError as error:
        newer = (
            "" if metadata.requires_python else "; if a later Python can parse it, state `requires-python`"
        )
        raise SnippetError(path, error.lineno or 1, f"not Python: {error.msg}{newer}") from None
    except (MemoryError, RecursionError):
        raise SnippetError(path, 1, "it is nested too deeply for Python to parse") from None


def _docstring(path: Path, source: str) -> tuple[str, range]:
    """The docstring, and the numbers of its lines."""
    first = next(iter(statements_of(source)), None)
    docstring = first and _string(source, first)
    if not first or not docstring or "\n" in docstring:
        line = first.lines.start if first and docstring else 1
        raise SnippetError(path, line, "begin with a docstring of one line that says what the program shows")
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in docstring):
        message = "the docstring has characters that cannot be shown (control characters or surrogates)"
        raise SnippetError(path, first.lines.start, message)
    return docstring, first.lines


def _string(source: str, statement: Statement) -> str | None:
    """The text of a statement that is only a string, as `inspect.getdoc` returns it."""
    lines = source.split("\n")[statement.lines.start - 1 : statement.lines.stop - 1]
    lines[-1] = lines[-1][: statement.tokens[-1].end[1]]
    lines[0] = lines[0][statement.tokens[0].start[1] :]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            value = ast.literal_eval("\n".join(lines))
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return None
    return inspect.cleandoc(value) if isinstance(value, str) else None


def _check_stated_ends_it(path: Path, program: Sequence[str]) -> None:
    """Raise SnippetError if a line above the stated output looks like part of it: nobody would check it."""
    source = "\n".join(program)
    if STATED not in source:
        return
    for number, comment in comments_of(source):
        if comment.startswith(STATED):
            message = (
                f"`{STATED} ` begins a line of stated output, and these must end the file: move it there"
            )
            raise SnippetError(path, number, message)


def _check_versions(path: Path, begin: int, blocks: Sequence[Stated], metadata: Metadata) -> None:
    """Raise SnippetError unless each Python that can run the program has exactly one block of output."""
    if not blocks[0].versions:
        return  # there is one block for all Pythons
    for supported in filter(metadata.requires_python.contains, SUPPORTED):
        if sum(block.versions.contains(supported) for block in blocks) != 1:
            message = f"state the output of Python {supported} in exactly one block"
            raise SnippetError(path, begin, message)


def _shown(lines: Sequence[str], hidden: Container[int]) -> tuple[int, ...]:
    """The numbers of the lines that are not hidden, without blank lines at either end."""
    numbers = [number for number in range(1, len(lines) + 1) if number not in hidden]
    filled = [at for at, number in enumerate(numbers) if lines[number - 1].strip()]
    return tuple(numbers[filled[0] : filled[-1] + 1]) if filled else ()
