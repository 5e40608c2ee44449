"""The lines of a program as a page shows them."""

from __future__ import annotations

import dataclasses
import difflib
import functools
from collections.abc import Sequence
from typing import Any

import pygments
from markupsafe import Markup
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer
from pygments.token import Comment, Keyword, Name, Number, String, Text

from motion.program.snippet import Snippet

_COLORED = {
    Comment: Comment,
    String.Doc: Comment,
    Keyword: Keyword,
    Keyword.Constant: Text,
    Name.Builtin: Name.Builtin,
    Name.Class: Name.Function,
    Name.Decorator: Keyword,
    Name.Exception: Name.Function,
    Name.Function: Name.Function,
    Name.Namespace: Name.Function,
    Number: Number,
    String: String,
    String.Escape: String.Escape,
}
"""For each kind of token with a color in the theme, the kind that represents all kinds of that color.

Elements for each name and each bracket were nearly half of the elements of a page. `COLORS` in
`docs/assets/run/highlight.js` has the same list for the editor.
"""


@dataclasses.dataclass(frozen=True)
class CodeLine:
    """A line of a program on a page.

    Attributes:
        number: Its number in the file.
        html: The highlighted line.
        marked: Whether it is highlighted.
        changed: Whether it differs from the program beside it.
    """

    number: int
    html: Markup
    marked: bool
    changed: bool


def program_lines(
    snippet: Snippet, section: str = "", highlight: str = "", changed: frozenset[int] = frozenset()
) -> list[CodeLine]:
    """The lines of a program, or of a part of it, without its docstring, metadata and stated output.

    Args:
        snippet: The program.
        section: Show only this part (see `Snippet.lines_of`). Empty means all.
        highlight: Highlight this part. Empty means nothing.
        changed: The numbers of the lines that differ from the program beside it.

    Raises:
        KeyError: There is no such part, or none of its lines is shown.
    """
    lines = highlighted(snippet.source)
    source = snippet.source.split("\n")
    marked = snippet.lines_of(highlight) if highlight else ()
    numbers: Sequence[int] = snippet.shown
    if section:
        numbers = [number for number in snippet.lines_of(section) if number in snippet.shown]
    found = [
        CodeLine(number, lines[number - 1], number in marked, number in changed)
        for number in numbers
        if not _is_region(source[number - 1])
    ]
    if section and not found:
        raise KeyError(section)
    if highlight and not any(line.marked for line in found):
        raise KeyError(highlight)
    return found


def _is_region(line: str) -> bool:
    return line.strip().startswith(("# region ", "# endregion"))


@functools.lru_cache(maxsize=256)
def highlighted(source: str) -> list[Markup]:
    """The HTML of the lines of a program, with an element for each piece that has a color.

    Args:
        source: The program.
    """
    tokens = PythonLexer(stripnl=False).get_tokens(source)
    html = pygments.format(((_colored(kind), text) for kind, text in tokens), HtmlFormatter(nowrap=True))
    return [Markup(line) for line in html.split("\n")]  # noqa: S704 -- Pygments escapes what it highlights


@functools.cache
def _colored(kind: Any) -> Any:
    """The kind that represents all kinds of tokens of the same color."""
    while kind is not None and kind not in _COLORED:
        kind = kind.parent
    return _COLORED.get(kind, Text)


def differing_lines(left: Snippet, right: Snippet) -> tuple[frozenset[int], frozenset[int]]:
    """The numbers of the lines of each program that the other one does not have in the same place.

    Args:
        left: A snippet.
        right: Another.
    """
    texts = []
    for snippet in (left, right):
        lines = snippet.source.split("\n")
        texts.append([lines[number - 1] for number in snippet.shown])
    only: tuple[set[int], set[int]] = (set(), set())
    for tag, begin, end, from_, to in difflib.SequenceMatcher(
        a=texts[0], b=texts[1], autojunk=False
    ).get_opcodes():
        if tag != "equal":
            only[0].update(number for number in left.shown[begin:end])
            only[1].update(number for number in right.shown[from_:to])
    return frozenset(only[0]), frozenset(only[1])
