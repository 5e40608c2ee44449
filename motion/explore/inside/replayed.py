"""Runs a program once more under a schedule that was found, and takes down what happens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from motion.explore.inside.locks import running
from motion.explore.inside.play import Player
from motion.explore.inside.scheduler import Lane, Refusal, Scheduler
from motion.explore.inside.search import Outcome
from motion.explore.inside.trace import Trace


def replayed(player: Player, end: object, outcome: Outcome) -> dict[str, Any]:
    """An outcome with its output and a recording, ready for JSON.

    Args:
        player: Runs the program.
        end: How it ended.
        outcome: The outcome.

    Raises:
        Refusal: The program does not do the same thing twice.
    """
    choices = iter(outcome.choices)
    trace = player.trace = Trace()

    def choose(_scheduler: Scheduler, runnable: Sequence[Lane], _current: Lane | None) -> Lane:
        if len(runnable) == 1:
            return runnable[0]
        wanted = next(choices, None)
        for lane in runnable:
            if lane.number == wanted:
                return lane
        raise Refusal("it does not do the same thing twice under the same schedule")

    def born(starter: Lane, lane: Lane) -> None:
        if running.scheduler:
            trace.born(running.scheduler, starter, lane)

    running.born = born
    try:
        again = player.play(choose)
    finally:
        player.trace = running.born = None
    if but_addresses(str(again)) != but_addresses(str(end)):
        raise Refusal("it does not do the same thing twice under the same schedule")
    return {
        "end": again[0] if isinstance(again, tuple) else None,
        "output": "\n".join([*player.output.lines, player.output.rest]),
        "seconds": player.seconds,
        **player.recording,
    }


def but_addresses(text: str) -> str:
    """A text without the addresses of objects, which are others in each run.

    Args:
        text: The text.
    """
    return re.sub(r"\b0x[0-9a-f]+", "0x", text)
