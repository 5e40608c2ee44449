"""The HTML of a program on a page: source, output, guarantee."""

from __future__ import annotations

import collections
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

from motion import chart
from motion.book import Result
from motion.browser import PYTHON
from motion.interpreter import this_interpreter
from motion.player import render_replay
from motion.replay import Replay, replay_of
from motion.report import stacks
from motion.run import TIME_LIMIT, Run
from motion.snippet import Snippet
from motion.soak import Record

_OUTPUTS = 3
"""Different outputs that a table of measurements has columns for; another column is for all others."""

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


@dataclasses.dataclass(frozen=True)
class Measured:
    """What many runs of a program printed.

    Attributes:
        outputs: The heads of the columns: the lines of an output each; None for all other outputs.
        tables: By machine and day, the label of each Python and how often it printed each of these.
    """

    outputs: list[tuple[str, ...] | None]
    tables: dict[str, list[tuple[str, list[int]]]]


@dataclasses.dataclass(frozen=True)
class Choice:
    """A program that the playground offers.

    Attributes:
        name: `ch12/two_tasks`.
        shows: The sentence that begins its file.
        address: Its card on its page, relative to the site: `12-basic-asyncio/tasks/#ch12-two_tasks`.
    """

    name: str
    shows: str
    address: str


def render(
    result: Result,
    *,
    section: str | None = None,
    highlight: str | None = None,
    only: str | None = None,
    changed: frozenset[int] = frozenset(),
    records: Sequence[Record] = (),
    browser: str | None = "",
) -> str:
    """The card of a program.

    Args:
        result: What is known about the snippet.
        section: Show only this part of the program (see `Snippet.lines_of`).
        highlight: Highlight this part of the program.
        only: `program`: show it without what it printed; `output`: show only that.
        changed: The numbers of the lines that differ from the program beside it.
        records: What many runs of it printed, on some Pythons and machines.
        browser: Whether a reader's browser can run it: None if so, what it needs if not, or nothing is said.

    Raises:
        KeyError: There is no such part.
    """
    snippet = result.snippet
    held, open_ = snippet.guarantee.in_words(snippet.stated)
    whole = not section and not only
    replay = _replay(snippet, result.run) if whole and result.run else None
    return _TEMPLATES.get_template("card.html.jinja").render(
        snippet=snippet,
        whole=whole,
        card=card_of(snippet.name) if whole else "",
        state=_state(result),
        ran=_ran(result),
        download=urllib.parse.quote(snippet.source),
        program=[] if only == "output" else _program(snippet, section, highlight, changed),
        printed=only != "program",
        label="Stated, not run here" if result.verdict is None else "Printed",
        output=snippet.stated if result.verdict is None else result.verdict.shown,
        problems=result.verdict.problems if result.verdict else (),
        changes=result.verdict.changes if result.verdict else (),
        stacks=stacks(snippet, result.run) if result.run and result.run.stacks else "",
        elsewhere=[(in_words(stated.versions), stated.lines) for stated in snippet.elsewhere],
        held=held,
        open=open_,
        measured=_measured(records if whole else ()),
        runs=browser is None,
        lacks=browser,
        replay=render_replay(replay, card_of(snippet.name), snippet.path.name) if replay else "",
        printers=replay.printers() if replay else {},
        anchors=_anchors(snippet, result, replay) if replay else {},
        command=f"{'uv run' if snippet.dependencies else 'python'} {snippet.path.name}",
    )


def render_pair(
    broken: Result,
    mended: Result,
    records: tuple[Sequence[Record], Sequence[Record]] = ((), ()),
    browser: tuple[str | None, str | None] = ("", ""),
) -> str:
    """Two programs side by side, with the lines marked in which they differ.

    Args:
        broken: The program on the left.
        mended: The program on the right.
        records: What many runs of each printed.
        browser: Whether a reader's browser can run each, as for `render`.
    """
    left, right = differing_lines(broken.snippet, mended.snippet)
    cards = (
        render(result, changed=changed, records=measured, browser=runs)
        for result, changed, measured, runs in zip(
            (broken, mended), (left, right), records, browser, strict=True
        )
    )
    return f'<div class="motion-pair">{"".join(cards)}</div>'


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


def card_of(name: str) -> str:
    """The id of a program's card on its page.

    Args:
        name: The name of a snippet, `ch12/two_tasks`.
    """
    return name.replace("/", "-")


def words_of(text: str) -> str:
    """A line as it stands in an address: its words.

    Args:
        text: A line of a program or of its output.
    """
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:48].rstrip("-") or "line"


def render_workers(workers: chart.Workers) -> str:
    """A chart of the same work by one to N workers.

    Args:
        workers: What was measured.
    """
    return _TEMPLATES.get_template("workers.html.jinja").render(
        workers=workers,
        chart=chart.chart_of(workers),
        width=chart.WIDTH,
        height=chart.HEIGHT,
        left=chart.LEFT,
        right=chart.RIGHT,
    )


def render_playground(start: Snippet, groups: dict[str, list[Choice]]) -> str:
    """An editor for programs of the reader's own.

    Args:
        start: The program that stands in it first.
        groups: The programs to choose from, by the page that explains them.
    """
    return _TEMPLATES.get_template("playground.html.jinja").render(
        start=start,
        groups=groups,
        program=_program(start, None, None, frozenset()),
        python=PYTHON.label,
    )


def _state(result: Result) -> str:
    if result.verdict is None:
        return "not-run"
    return "kept" if result.verdict.kept else "broken"


def _measured(records: Sequence[Record]) -> Measured:
    """What many runs printed, by machine and day."""
    printed = collections.Counter[tuple[str, ...]]()
    for record in records:
        printed.update({lines: times for times, lines in record.outputs})
    frequent = sorted(lines for lines, _ in printed.most_common(_OUTPUTS))
    others = len(printed) > len(frequent)
    tables: dict[str, list[tuple[str, list[int]]]] = {}
    for record in records:
        counts = [record.times(lines) for lines in frequent]
        if others:
            counts.append(record.runs - sum(counts))
        tables.setdefault(f"{record.machine}, {record.date}", []).append((record.python, counts))
    return Measured([*frequent, None] if others else [*frequent], tables)


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


def _replay(snippet: Snippet, run: Run) -> Replay | None:
    stopped = run.seconds if run.end == TIME_LIMIT else None
    return replay_of(snippet.source, run.recording, shown=snippet.shown, stopped=stopped)


def _anchors(snippet: Snippet, result: Result, replay: Replay) -> dict[tuple[str, int], str]:
    """The ids to which prose can link: of each line of output, and of each line that some lane reached.

    An id says what stands on the line and not which one it is: when the program changes, the link breaks, and
    a test says so.
    """
    source = snippet.source.split("\n")
    shown = result.verdict.shown if result.verdict else ()
    texts = [
        *((("out", number), text) for number, text in enumerate(shown, 1)),
        *((("line", number), source[number - 1].partition("  #")[0]) for number in sorted(replay.reached())),
    ]
    found: dict[tuple[str, int], str] = {}
    taken: collections.Counter[str] = collections.Counter()
    for place, text in texts:
        words = words_of(text)
        taken[words] += 1
        number = f"-{taken[words]}" if taken[words] > 1 else ""
        found[place] = f"{card_of(snippet.name)}--{words}{number}"
    return found
