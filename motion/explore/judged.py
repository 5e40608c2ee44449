"""Do all schedules of a program keep its guarantee? Judges what an exploration found."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterator, Sequence

from motion.explore.exploring import Exploration, Explored
from motion.explore.scope import has_tasks
from motion.program.snippet import Snippet
from motion.run.interpreter import Interpreter
from motion.run.outcome import TIME_LIMIT, Run
from motion.run.recording.events import Recording
from motion.verdict import Verdict, judge

HANGS = "hangs"

_NAMED = 2
"""Lines of an output that name it."""


@dataclasses.dataclass(frozen=True)
class Outcome:
    """A way in which schedules of a program end.

    Attributes:
        times: How many schedules end so; None if that is not known.
        run: One of them, as a run.
        verdict: The verdict on it.
        words: What it does, as the end of a sentence about several schedules: `hang`, `print “visitors: 42”`.
        schedule: The schedule in words: who goes on when, by lines.
    """

    times: int | None
    run: Run
    verdict: Verdict
    words: str
    schedule: str


@dataclasses.dataclass(frozen=True)
class Schedules:
    """The schedules of a program.

    Attributes:
        preemptions: The limit of preemptions in one schedule; None means that there was none.
        complete: Whether all schedules within the limit are known.
        number: How many there are; None if that is not known.
        outcomes: The ways in which they end.
        promised: For a program of asyncio, the schedules that its documentation allows; the others are orders
            of ready tasks on which no program should rely. None if all are alike.
        orders: The things whose orders the schedules of a program of asyncio are; empty for other programs.
    """

    preemptions: int | None
    complete: bool
    number: int | None
    outcomes: tuple[Outcome, ...]
    promised: Schedules | None = None
    orders: str = ""

    @property
    def kept(self) -> bool:
        """Whether all known schedules that can happen keep the guarantee."""
        return (self.promised or self).always

    @property
    def always(self) -> bool:
        """Whether all known schedules keep the guarantee, also those on which no program should rely."""
        return all(outcome.verdict.kept for outcome in self.outcomes)

    @property
    def keeping(self) -> int | None:
        """How many schedules keep the guarantee; None if that is not known."""
        times = [outcome.times for outcome in self.outcomes if outcome.verdict.kept]
        return None if self.number is None else sum(each or 0 for each in times)


def judged(
    snippet: Snippet, exploration: Exploration, interpreter: Interpreter, orders: str = "ready tasks"
) -> Schedules:
    """The schedules of a program, with a verdict on each way in which they end.

    Args:
        snippet: The program.
        exploration: The result of the exploration.
        interpreter: The Python that ran it.
        orders: The things whose orders the schedules are, if it is a program of asyncio.
    """
    found = exploration.outcomes
    counts: Sequence[int | None] = exploration.counts or [None] * len(found)
    outcomes: dict[object, Outcome] = {}
    for times, words, each in zip(counts, _words(found), found, strict=True):
        run = run_of(snippet, each, interpreter)
        verdict = judge(snippet, run, interpreter)
        # Addresses of objects may be all that differs, and are not there any more.
        alike = run.end, verdict.problems, tuple(sorted(verdict.printed))
        known = outcomes.get(alike)
        if known is None:
            outcomes[alike] = Outcome(times, run, verdict, words, "; ".join(_turns(each)))
        elif known.times is not None and times is not None:
            outcomes[alike] = dataclasses.replace(known, times=known.times + times)
    number = sum(exploration.counts) if exploration.counts else None
    allowed = exploration.promised
    promised = judged(snippet, allowed, interpreter, "timers for the same instant") if allowed else None
    return Schedules(
        exploration.preemptions,
        exploration.complete,
        number,
        tuple(outcomes.values()),
        promised,
        orders if has_tasks(snippet) else "",
    )


def run_of(snippet: Snippet, explored: Explored, interpreter: Interpreter) -> Run:
    """A schedule as a run.

    Args:
        snippet: The program.
        explored: The schedule.
        interpreter: The Python that ran it.
    """
    return Run(
        output=explored.output,
        end=TIME_LIMIT if explored.end == HANGS else explored.end,
        seconds=explored.seconds,
        stacks="",
        leftovers=(),
        refused=(),
        python=interpreter.label,
        scratch=str(snippet.path.parent),
        recording=Recording(explored.lanes, explored.recorded()),
    )


def _words(found: Sequence[Explored]) -> list[str]:
    """The end or the lines of each outcome that not all of them have."""
    printed = [each.output.rstrip("\n").split("\n") for each in found]
    common = set(printed[0]).intersection(*printed[1:]) if printed else set()
    words = []
    for each, lines in zip(found, printed, strict=True):
        own = [line for line in lines if line not in common]
        if each.end == HANGS:
            words.append("hang")
        elif each.end and len({other.end for other in found}) > 1:
            words.append(f"end with exit status {each.end}")
        elif own:
            words.append(f"print “{'”, “'.join(own[-_NAMED:])}”")
        elif len({tuple(lines) for lines in printed}) > 1:
            words.append(f"print “{'”, “'.join(lines[-_NAMED:])}”")
        else:
            words.append("end")
    return words


def _turns(explored: Explored) -> Iterator[str]:
    """Who goes on when: the lines that a lane reaches before another one goes on."""
    steps = [(event[2], event[4]) for event in explored.events if event[3] == "line"]
    for lane, group in itertools.groupby(steps, key=lambda step: step[0]):
        lines = [number for _, number in group]
        yield f"{explored.lanes[lane].name} {_ranges(lines)}"


def _ranges(lines: Sequence[int | None]) -> str:
    """`3-5, 9` for the lines 3, 4, 5 and 9, in the order in which they are reached."""
    parts: list[list[int]] = []
    for line in lines:
        number = line or 0
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(f"{part[0]}-{part[-1]}" if part[1:] else str(part[0]) for part in parts)
