"""The HTML of a program on a page: source, output, guarantee."""

from __future__ import annotations

import collections
import dataclasses
import difflib
import functools
import itertools
import re
import urllib.parse
from collections.abc import Sequence
from typing import Any

import jinja2
import pygments
from markupsafe import Markup
from packaging.specifiers import SpecifierSet
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from motion import chart
from motion.book import Result
from motion.interpreter import this_interpreter
from motion.picture import BAR, TOP, picture_of
from motion.replay import Replay, replay_of
from motion.report import stacks
from motion.snippet import Snippet
from motion.soak import Record

_TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader("motion"), autoescape=True, undefined=jinja2.StrictUndefined
)
_TEMPLATES.policies["json.dumps_kwargs"] = {"separators": (",", ":"), "ensure_ascii": False}


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
    only: str | None = None,
    changed: frozenset[int] = frozenset(),
    record: Record | None = None,
) -> str:
    """The card of a program.

    Args:
        result: What is known about the snippet.
        section: Show only this part of the program (see `Snippet.lines_of`).
        highlight: Highlight this part of the program.
        only: `program`: show it without what it printed; `output`: show only that.
        changed: The numbers of the lines that differ from the program beside it.
        record: What many runs of it printed.

    Raises:
        KeyError: There is no such part.
    """
    snippet = result.snippet
    held, open_ = snippet.guarantee.in_words(snippet.stated)
    whole = not section and not only
    replay = replay_of(snippet, result.run) if whole and result.run else None
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
        measured=_measured(record, result) if record and whole else "",
        replay=_shown_replay(replay) if replay else None,
        anchors=_anchors(snippet, result, replay) if replay else {},
        command=f"{'uv run' if snippet.dependencies else 'python'} {snippet.path.name}",
    )


def render_pair(
    broken: Result, mended: Result, records: tuple[Record | None, Record | None] = (None, None)
) -> str:
    """Two programs side by side, with the lines marked in which they differ.

    Args:
        broken: The program on the left.
        mended: The program on the right.
        records: What many runs of each printed.
    """
    left, right = differing_lines(broken.snippet, mended.snippet)
    cards = render(broken, changed=left, record=records[0]) + render(mended, changed=right, record=records[1])
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


def _state(result: Result) -> str:
    if result.verdict is None:
        return "not-run"
    return "kept" if result.verdict.kept else "broken"


def _measured(record: Record, result: Result) -> str:
    """How often a program printed this and other things, in words."""
    where = f"on {record.python} ({record.machine}, {record.date})"
    if len(record.outputs) == 1:
        return f"the same output in {record.runs} of {record.runs} runs {where}"
    same = record.times(result.verdict.printed) if result.verdict else 0
    return (
        f"{len(record.outputs)} different outputs in {record.runs} runs, this one in {same} of them, {where}"
    )


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


def _shown_replay(replay: Replay) -> dict[str, Any]:
    """What the template shows of a replay, and what the player needs to know of it."""
    picture = picture_of(replay)
    moments = []
    for before, moment in zip((None, *replay.moments), replay.moments, strict=False):
        more: dict[str, Any] = {
            "o": moment.others,
            "p": moment.printed,
            "f": moment.file,
            "n": moment.note,
        }
        more = {key: value for key, value in more.items() if value}
        elapsed = moment.at - (before.at if before else 0)
        moments.append([elapsed, moment.lane, moment.state, moment.line or 0, *([more] if more else [])])
    return {
        "lanes": replay.lanes,
        "hidden_lanes": replay.hidden_lanes,
        "cut": replay.cut,
        "picture": picture,
        "printers": replay.printers(),
        # In an attribute: with instant navigation the theme runs the text of each `script` as JavaScript,
        # whatever its type.
        "data": {
            "lanes": [[lane.name, lane.letter, lane.colour] for lane in replay.lanes],
            "moments": moments,
            "x": [to - x for x, to in itertools.pairwise((0, *picture.xs))],
        },
        "bar": BAR,
        "top": TOP,
    }


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
