"""The schedules of a program, under the guarantee on its card."""

from __future__ import annotations

import dataclasses

from markupsafe import Markup

from motion.explore.judged import Outcome, Schedules
from motion.explore.said import for_one, limit_in_words, summary
from motion.page.addresses import card_of
from motion.page.program import program_lines
from motion.page.templates import TEMPLATES
from motion.replay.build import replay_of
from motion.replay.player import render_replay
from motion.result import Result
from motion.run.outcome import TIME_LIMIT

RELIED_ON = "relies-on-order"
"""The verdict of a card whose order asyncio does not use, and on which no program should rely: no fault."""


@dataclasses.dataclass(frozen=True)
class ShownSchedules:
    """The sentence of a card about the schedules of a program.

    Attributes:
        words: One or two sentences; empty if there is only one schedule.
        others: A card for each way in which schedules end and the page's own run did not.
    """

    words: str
    others: tuple[Markup, ...] = ()


def shown_schedules(result: Result, schedules: Schedules | None, *, alone: bool) -> ShownSchedules:
    """Put the schedules of a program into words, and into cards.

    Args:
        result: Everything known about the program.
        schedules: Its schedules; None if they are not known.
        alone: Whether there is room under the card. There is none under one of two cards side by side.
    """
    if schedules is None or (schedules.number == 1 and schedules.complete):
        return ShownSchedules("")
    if schedules.orders:
        return _shown_orders(result, schedules, alone=alone)
    if len(schedules.outcomes) == 1:
        return ShownSchedules(_words_of_one(result, schedules))
    told = summary(schedules)
    others = [outcome for outcome in schedules.outcomes if alone and not _is_own(result, outcome)]
    return ShownSchedules(
        f"{told[0].upper()}{told[1:]}.",
        tuple(
            _card(
                result,
                other,
                at,
                title=f"A schedule that {for_one(other.words)}",
                verdict="kept" if other.verdict.kept else "broken",
            )
            for at, other in enumerate(others, 2)
        ),
    )


def _shown_orders(result: Result, schedules: Schedules, *, alone: bool) -> ShownSchedules:
    """The orders of ready tasks: does the guarantee rely on the one in which asyncio runs them?"""
    if schedules.always:
        return ShownSchedules(_words_of_one(result, schedules))
    number, keeping, limit = schedules.number, schedules.keeping, schedules.preemptions
    if number is None or keeping is None:
        counted = "not every order that was tried"
    else:
        counted = f"{keeping:,} of {number:,} orders"
    other = "any of them could run next" if limit is None else f"up to {limit} of them could overtake others"
    first = next(outcome for outcome in schedules.outcomes if not outcome.verdict.kept)
    title = "An order of ready tasks that breaks the guarantee"
    card = _card(result, first, 2, title=title, verdict=RELIED_ON)
    relies = "This relies on asyncio running ready tasks first in, first out."
    words = f"{relies} If {other}, {counted} would keep it."
    return ShownSchedules(words, (card,) if alone else ())


def _words_of_one(result: Result, schedules: Schedules) -> str:
    what = limit_in_words(schedules)
    hangs = result.snippet.guarantee.hangs
    if schedules.orders and schedules.complete and schedules.number and schedules.preemptions is None:
        each = f"each of the {schedules.number:,} orders {'hangs' if hangs else 'keeps it'}"
        return f"This does not rely on which ready task runs next: {each}."
    does = "hangs" if hangs else "keeps this"
    if not schedules.complete:
        return f"Not every {what} was tried, because there are too many. Each one that was tried {does}."
    number = f" ({schedules.number:,})" if schedules.number else ""
    return f"Every {what}{number} {does}."


def _is_own(result: Result, outcome: Outcome) -> bool:
    """Whether the page's own run ended in this way."""
    if result.run is None or result.verdict is None:
        return False
    return result.run.end == outcome.run.end and sorted(result.verdict.printed) == sorted(
        outcome.verdict.printed
    )


def _card(result: Result, outcome: Outcome, number: int, *, title: str, verdict: str) -> Markup:
    snippet, run = result.snippet, outcome.run
    stopped = run.seconds if run.end == TIME_LIMIT else None
    replay = replay_of(snippet.source, run.recording, shown=snippet.shown, stopped=stopped)
    html = TEMPLATES.get_template("schedule.html.jinja").render(
        card=f"{card_of(snippet.name)}--schedule-{number}",
        title=title,
        snippet=snippet,
        program=program_lines(snippet),
        lines=outcome.verdict.shown,
        printers=replay.printers() if replay else {},
        replay=Markup(render_replay(replay, snippet.path.name)) if replay else "",  # noqa: S704 -- escaped there
        hangs=run.end == TIME_LIMIT,
        verdict=verdict,
    )
    return Markup(html)  # noqa: S704 -- the template escapes
