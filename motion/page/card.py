"""The HTML of a program on a page: source, output, guarantee."""

from __future__ import annotations

import dataclasses
import urllib.parse
from collections.abc import Mapping, Sequence
from typing import Literal

from markupsafe import Markup

from motion.browser.proved import InBrowser
from motion.explore.judged import Schedules
from motion.page.addresses import anchors_of, card_of
from motion.page.measured import table_of
from motion.page.ordering import ordering_of
from motion.page.play import Game
from motion.page.program import differing_lines, program_lines
from motion.page.schedules import shown_schedules
from motion.page.templates import TEMPLATES
from motion.page.wording import guarantee_in_words, state_of, uv_options, versions_in_words, where_it_ran
from motion.program.dots import as_shown
from motion.program.imports import helpers_of
from motion.records import Record
from motion.replay.build import LINES, replay_of
from motion.replay.moments import Replay, ShownLane
from motion.replay.player import render_replay
from motion.result import Result
from motion.run.outcome import TIME_LIMIT
from motion.verdict import Verdict

type Only = Literal["program", "output", ""]
"""The part of a card that a fence shows. Empty means the whole card."""

type Predict = Literal["output", "order", ""]
"""The thing that the reader should predict: the output, or the order of its lines. Empty means nothing."""

_AS_IT_IS = "/:;,()=*+!?@$"
"""The characters that an address may have as they are: encoded, each would take three."""

_WIDEST = 10_000
"""Characters of a line of output that a card shows."""

_NOTHING_SAID = InBrowser()


@dataclasses.dataclass(frozen=True)
class View:
    """The options with which a fence shows a program.

    Attributes:
        section: Show only this part of the program (see `Snippet.lines_of`). Empty means the whole program.
        highlight: Highlight this part of the program. Empty means no part.
        only: Show the program without its output, or only its output. Empty means both.
        predict: Close everything that reveals the output until the reader opens it, and with `"order"`, show
            its lines in another order. Empty means that it is open.
        play: The task of a reader who chooses the lane that goes next. Empty means that there is no game.
        goal: The goal of that game (`motion.page.goal`).
        fixes: The name of the program that this one fixes. Empty if it fixes none.
        changed: The numbers of the lines that differ from that one.
    """

    section: str = ""
    highlight: str = ""
    only: Only = ""
    predict: Predict = ""
    play: str = ""
    goal: str = ""
    fixes: str = ""
    changed: frozenset[int] = frozenset()

    @property
    def whole(self) -> bool:
        """Whether the card is complete, so that links lead to it, and it has a replay and a guarantee."""
        return not self.section and not self.only


_WHOLE = View()


@dataclasses.dataclass(frozen=True)
class Printed:
    """The output on a card.

    Attributes:
        label: The heading above the lines.
        lines: The lines, no more and no longer than a page has room for.
        more: The number of lines after those.
        verdict: The verdict on the run that printed them, or None if the program was not run.
    """

    label: str
    lines: Sequence[str]
    more: int
    verdict: Verdict | None


@dataclasses.dataclass(frozen=True)
class Watched:
    """The parts of a run that a reader can watch.

    Attributes:
        html: The replay.
        printers: For each line of output, counted from 1, the lane that printed it.
    """

    html: Markup
    printers: Mapping[int, ShownLane]


def render(
    result: Result,
    view: View = _WHOLE,
    *,
    records: Sequence[Record] = (),
    browser: InBrowser = _NOTHING_SAID,
    game: Game | None = None,
    schedules: Schedules | None = None,
    alone: bool = True,
) -> str:
    """The card of a program.

    Args:
        result: Everything known about the snippet.
        view: The options of the fence.
        records: The outputs of many runs of it, on some Pythons and machines.
        browser: Whether a reader's browser can run it.
        game: The game for which the fence asks, if it does.
        schedules: Its schedules, if they are known.
        alone: Whether there is room for its other schedules under the card.

    Raises:
        KeyError: The program does not have the part that the view names.
        OrderingError: The reader should put its lines in order, and cannot.
    """
    snippet = result.snippet
    replay = _replay(result) if view.whole else None
    return TEMPLATES.get_template("card.html.jinja").render(
        snippet=snippet,
        view=view,
        card=card_of(snippet.name),
        state=state_of(result),
        ran=where_it_ran(result),
        download=urllib.parse.quote(snippet.source, safe=_AS_IT_IS),
        program=[]
        if view.only == "output"
        else program_lines(snippet, view.section, view.highlight, view.changed),
        ordering=ordering_of(snippet) if view.predict == "order" else None,
        printed=_printed(result),
        fault=result.fault,
        elsewhere=[
            (versions_in_words(stated.versions), [*map(as_shown, stated.lines)])
            for stated in snippet.elsewhere
        ],
        guarantee=guarantee_in_words(snippet.guarantee, snippet.stated),
        measured=table_of(records if view.whole else ()),
        browser=browser,
        game=game,
        # How else the program can end would give the answer away.
        schedules=shown_schedules(
            result, schedules if view.whole else None, alone=alone and not view.predict
        ),
        anchors=anchors_of(result, replay) if view.whole else {},
        watched=_watched(replay, snippet.path.name) if replay else None,
        beside=[path.name for path in helpers_of(snippet.path)],
        command=f"{'uv run' if snippet.dependencies else 'python'} {snippet.path.name}",
        uv_options=uv_options(snippet),
    )


def render_pair(
    broken: Result,
    fixed: Result,
    records: tuple[Sequence[Record], Sequence[Record]] = ((), ()),
    browser: tuple[InBrowser, InBrowser] = (_NOTHING_SAID, _NOTHING_SAID),
    schedules: tuple[Schedules | None, Schedules | None] = (None, None),
) -> str:
    """Two programs side by side, with the differing lines marked.

    Args:
        broken: The program on the left.
        fixed: The program on the right.
        records: The outputs of many runs of each.
        browser: Whether a reader's browser can run each.
        schedules: The schedules of each, if they are known.
    """
    left, right = differing_lines(broken.snippet, fixed.snippet)
    cards = (
        render(result, View(changed=changed), records=measured, browser=runs, schedules=explored, alone=False)
        for result, changed, measured, runs, explored in zip(
            (broken, fixed), (left, right), records, browser, schedules, strict=True
        )
    )
    return f'<div class="motion-pair">{"".join(cards)}</div>'


def render_problem(message: str, name: str = "", *, whole: bool = False) -> str:
    """The box that replaces a program that cannot be shown.

    Args:
        message: The reason.
        name: The name of the program; empty if the fence names none.
        whole: Whether the fence asks for all of it, so that links to it lead to the box.
    """
    box = TEMPLATES.get_template("problem.html.jinja")
    return box.render(message=message, name=name, card=card_of(name), whole=whole)


def _printed(result: Result) -> Printed:
    label, lines = "Stated, not run here", [*map(as_shown, result.snippet.stated)]
    if result.verdict:
        label, lines = "Printed", [*result.verdict.shown]
    shown = [line if len(line) <= _WIDEST else f"{line[:_WIDEST]} …" for line in lines[:LINES]]
    return Printed(label, shown, len(lines[LINES:]), result.verdict)


def _replay(result: Result) -> Replay | None:
    """The replay of a run. None means that there was no run, or nothing to watch."""
    snippet, run = result.snippet, result.run
    if run is None:
        return None
    stopped = run.seconds if run.end == TIME_LIMIT else None
    return replay_of(snippet.source, run.recording, shown=snippet.shown, stopped=stopped)


def _watched(replay: Replay, file: str) -> Watched:
    return Watched(
        html=Markup(render_replay(replay, file)),  # noqa: S704 -- escaped there
        printers=replay.printers(),
    )
