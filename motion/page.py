"""The HTML of a program on a page: source, output, guarantee."""

from __future__ import annotations

import dataclasses
import difflib
import functools
import re
import urllib.parse
from collections.abc import Sequence

import jinja2
import pygments
from markupsafe import Markup
from packaging.specifiers import SpecifierSet
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from motion.book import Result
from motion.interpreter import this_interpreter
from motion.report import stacks
from motion.snippet import Snippet

_TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader("motion"), autoescape=True, undefined=jinja2.StrictUndefined
)


@dataclasses.dataclass(frozen=True)
class Line:
    """A line of a program as shown.

    Attributes:
        number: Its number in the file.
        html: The highlighted line.
        marked: It is to be highlighted.
        changed: It differs from the program beside it.
    """

    number: int
    html: Markup
    marked: bool
    changed: bool


def render(
    result: Result,
    *,
    section: str | None = None,
    highlight: str | None = None,
    output_only: bool = False,
    changed: frozenset[int] = frozenset(),
) -> str:
    """The card of a program.

    Args:
        result: What is known about the snippet.
        section: Show only this part of the program (see `Snippet.lines_of`).
        highlight: Highlight this part of the program.
        output_only: Leave the program out.
        changed: The numbers of the lines that differ from the program beside it.

    Raises:
        KeyError: There is no such part.
    """
    snippet = result.snippet
    held, open_ = snippet.guarantee.in_words(snippet.stated)
    return _TEMPLATES.get_template("card.html.jinja").render(
        snippet=snippet,
        whole=not section and not output_only,
        state=_state(result),
        ran=_ran(result),
        download=urllib.parse.quote(snippet.source),
        program=[] if output_only else _program(snippet, section, highlight, changed),
        label="Stated, not run here" if result.verdict is None else "Printed",
        output=snippet.stated if result.verdict is None else result.verdict.shown,
        problems=result.verdict.problems if result.verdict else (),
        changes=result.verdict.changes if result.verdict else (),
        stacks=stacks(snippet, result.run) if result.run and result.run.stacks else "",
        elsewhere=[(in_words(stated.versions), stated.lines) for stated in snippet.elsewhere],
        held=held,
        open=open_,
        command=f"{'uv run' if snippet.dependencies else 'python'} {snippet.path.name}",
    )


def render_pair(broken: Result, mended: Result) -> str:
    """Two programs side by side, with the lines marked in which they differ.

    Args:
        broken: The program on the left.
        mended: The program on the right.
    """
    left, right = differing_lines(broken.snippet, mended.snippet)
    cards = render(broken, changed=left) + render(mended, changed=right)
    return f'<div class="motion-pair">{cards}</div>'


def render_problem(message: str) -> str:
    """What stands in the place of a program that cannot be shown.

    Args:
        message: Why.
    """
    return _TEMPLATES.get_template("problem.html.jinja").render(message=message)


def differing_lines(left: Snippet, right: Snippet) -> tuple[frozenset[int], frozenset[int]]:
    """The numbers of the lines of two programs that the other does not have in the same place.

    Args:
        left: A snippet.
        right: Another.
    """
    texts = [
        [snippet.source.split("\n")[number - 1] for number in snippet.shown] for snippet in (left, right)
    ]
    only: tuple[set[int], set[int]] = (set(), set())
    for tag, begin, end, from_, to in difflib.SequenceMatcher(
        a=texts[0], b=texts[1], autojunk=False
    ).get_opcodes():
        if tag != "equal":
            only[0].update(number for number in left.shown[begin:end])
            only[1].update(number for number in right.shown[from_:to])
    return frozenset(only[0]), frozenset(only[1])


def _state(result: Result) -> str:
    if result.verdict is None:
        return "not-run"
    return "kept" if result.verdict.kept else "broken"


def _ran(result: Result) -> str:
    if result.run:
        return f"ran on {result.run.python}"
    snippet, interpreter = result.snippet, this_interpreter()
    if not snippet.requires_python.contains(interpreter.version, prereleases=True):
        wanted = in_words(snippet.requires_python)
        return f"stated for Python {wanted}; this build ran {interpreter.version}"
    return f"not run: {result.skipped}"


def in_words(versions: SpecifierSet) -> str:
    """`3.14 and later` for `>=3.14`, `before 3.14` for `<3.14`; others as they are written.

    Args:
        versions: Some versions of Python.
    """
    text = re.sub(r"^>=([\d.]+)$", r"\1 and later", str(versions))
    return re.sub(r"^<([\d.]+)$", r"before \1", text)


def _program(
    snippet: Snippet, section: str | None, highlight: str | None, changed: frozenset[int]
) -> list[Line]:
    highlighted = _highlighted(snippet.source)
    marked = snippet.lines_of(highlight) if highlight else ()
    numbers: Sequence[int] = snippet.shown
    if section:
        numbers = [number for number in snippet.lines_of(section) if number in snippet.shown]
    return [
        Line(number, highlighted[number - 1], number in marked, number in changed)
        for number in numbers
        if not _is_region(snippet.source.split("\n")[number - 1])
    ]


def _is_region(line: str) -> bool:
    return line.strip().startswith(("# region ", "# endregion"))


@functools.lru_cache(maxsize=256)
def _highlighted(source: str) -> list[Markup]:
    lexer = PythonLexer(stripnl=False)
    html = pygments.highlight(source, lexer, HtmlFormatter(nowrap=True))
    return [Markup(line) for line in html.split("\n")]  # noqa: S704 -- Pygments escapes what it highlights
