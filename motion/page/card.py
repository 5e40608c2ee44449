"""The HTML of a program on a page: source, output, guarantee."""

from __future__ import annotations

import urllib.parse
from collections.abc import Sequence

from motion.book import Result
from motion.page.addresses import anchors_of, card_of
from motion.page.measured import table_of
from motion.page.program import differing_lines, program_lines
from motion.page.templates import TEMPLATES
from motion.page.wording import guarantee_in_words, state_of, versions_in_words, where_it_ran
from motion.program.snippet import Snippet
from motion.records import Record
from motion.replay.build import replay_of
from motion.replay.moments import Replay
from motion.replay.player import render_replay
from motion.run.outcome import TIME_LIMIT, Run


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
    held, open_ = guarantee_in_words(snippet.guarantee, snippet.stated)
    whole = not section and not only
    replay = _replay(snippet, result.run) if whole and result.run else None
    return TEMPLATES.get_template("card.html.jinja").render(
        snippet=snippet,
        whole=whole,
        card=card_of(snippet.name) if whole else "",
        state=state_of(result),
        ran=where_it_ran(result),
        download=urllib.parse.quote(snippet.source),
        program=[] if only == "output" else program_lines(snippet, section, highlight, changed),
        printed=only != "program",
        label="Stated, not run here" if result.verdict is None else "Printed",
        output=snippet.stated if result.verdict is None else result.verdict.shown,
        problems=result.verdict.problems if result.verdict else (),
        changes=result.verdict.changes if result.verdict else (),
        stacks=result.verdict.stacks if result.verdict else "",
        elsewhere=[(versions_in_words(stated.versions), stated.lines) for stated in snippet.elsewhere],
        held=held,
        open=open_,
        measured=table_of(records if whole else ()),
        runs=browser is None,
        lacks=browser,
        replay=render_replay(replay, card_of(snippet.name), snippet.path.name) if replay else "",
        printers=replay.printers() if replay else {},
        anchors=anchors_of(snippet, result, replay) if replay else {},
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
    return TEMPLATES.get_template("problem.html.jinja").render(message=message)


def _replay(snippet: Snippet, run: Run) -> Replay | None:
    stopped = run.seconds if run.end == TIME_LIMIT else None
    return replay_of(snippet.source, run.recording, shown=snippet.shown, stopped=stopped)
