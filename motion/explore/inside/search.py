"""Goes through the schedules of a program, those with the fewest preemptions first.

A *point* is a moment at which more than one lane can run. Runs are repeated from the start, each with another
choice at the last point of its beginning. A state that was met before is not entered again: what follows
it is known. So a run ends at the first point whose state is known.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any

from motion.explore.inside.scheduler import Choose, Lane, Refusal, Scheduler, cpu_seconds


@dataclasses.dataclass(frozen=True)
class Move:
    """A choice at a point.

    Attributes:
        lane: The number of the lane that goes on.
        preempts: It takes the turn from a lane that could have gone on.
        to: The number of the point that follows; for an end, minus one and minus the number of the outcome.
        printed: The text that the program prints until then.
    """

    lane: int
    preempts: bool
    to: int
    printed: str


@dataclasses.dataclass
class Point:
    """A state with a choice.

    Attributes:
        after: The point before it on the way that found it, and the choice there; None for the first.
        preemptions: How many of them preempt. There is no way with fewer.
        options: The lanes that can run, the one that ran until now first if it can go on.
        stays: The first of them ran until now.
        moves: The choices that were tried.
    """

    after: tuple[int, int] | None
    preemptions: int
    options: tuple[int, ...]
    stays: bool
    moves: list[Move] = dataclasses.field(default_factory=list)


@dataclasses.dataclass(frozen=True)
class Outcome:
    """A way in which runs end.

    Attributes:
        number: Its place in the order in which they were found.
        choices: The choices of the first run that ended so.
    """

    number: int
    choices: tuple[int, ...]


type Play = Callable[[Choose], object]
"""Runs the program once, and returns how it ended; None if the search has stopped it."""


class Search:
    """The search through the schedules of one program.

    Args:
        limit: The number of preemptions in one schedule; None means any number.
        seconds: The CPU time that the search may take.
        state: The state of a run.
        printed: Returns the text that the run has printed since the last call.
        met: Told that the state is a new point.
        every: Every pause of a lane is a point, also if only one lane can run.
        most: How often the program is run at most; None means any number.

    Attributes:
        points: The points, in the order in which they were found.
        outcomes: The ways in which runs ended, in the order in which they were found.
        complete: Every schedule within the limit is known.
    """

    def __init__(
        self,
        limit: int | None,
        seconds: float,
        state: Callable[[Scheduler], bytes],
        printed: Callable[[], str],
        met: Callable[[], None],
        *,
        every: bool = False,
        most: int | None = None,
    ) -> None:
        self.points: list[Point] = []
        self.outcomes: dict[Any, Outcome] = {}
        self.complete = False
        self._limit = limit
        self._seconds = seconds
        self._state = state
        self._printed = printed
        self._new = met
        self._every = every
        self._left = most
        self._known: dict[tuple[bytes, int | None], int] = {}  # by state, and whose turn it was
        self._path: list[int] = []  # the choices of this run
        self._prefix: tuple[int, ...] = ()
        # The point that was left last, the lane that went on, and whether it took the turn from another.
        self._last: tuple[int, int, bool] | None = None
        self._preemptions = 0
        self._late = False  # the time is over
        self._from = -1  # the point at which this run makes another choice
        self._met: int | None = None  # the known point at which the run was stopped

    def explore(self, play: Play) -> None:
        """Run the program until every schedule is known, or the time is over.

        Args:
            play: Runs it once.

        Raises:
            Refusal: The program is not one that can be explored.
        """
        # By the number of preemptions: a point, and the lane to choose there.
        waiting: list[list[tuple[int, int]]] = [[(-1, -1)]]
        seen = 0
        while any(waiting) and self._left != 0:
            if self._left is not None:
                self._left -= 1
            cheapest = next(at for at, some in enumerate(waiting) if some)
            at, lane = waiting[cheapest].pop()
            self._run(play, at, lane)
            for number in range(seen, len(self.points)):
                point = self.points[number]
                for option in point.options[1:]:
                    cost = point.preemptions + (point.stays and self._limit is not None)
                    if self._limit is None or cost <= self._limit:
                        while len(waiting) <= cost:
                            waiting.append([])
                        waiting[cost].append((number, option))
            seen = len(self.points)
            if self._late:
                break
        self.complete = not any(waiting) and not self._late
        if not self.outcomes:
            raise Refusal("not one of its schedules ends soon")

    def _run(self, play: Play, at: int, lane: int) -> None:
        self._prefix = self._way_to(at, lane)
        self._path, self._met, self._last, self._preemptions = [], None, None, 0
        self._from = at
        outcome = play(self.choose)
        if self._late:
            return
        if self._met is not None:
            self._arrive(self._met)
            return
        if len(self._path) < len(self._prefix):
            raise Refusal("it does not do the same thing twice under the same schedule")
        known = self.outcomes.setdefault(outcome, Outcome(len(self.outcomes), tuple(self._path)))
        self._arrive(-1 - known.number)

    def _way_to(self, at: int, lane: int) -> tuple[int, ...]:
        """The choices from the start to a point, and one more there."""
        way: list[int] = []
        step: tuple[int, int] | None = (at, lane) if at >= 0 else None
        while step is not None:
            way.append(step[1])
            step = self.points[step[0]].after
        return tuple(reversed(way))

    def _arrive(self, to: int) -> None:
        printed = self._printed()
        if self._last is not None:
            at, lane, preempts = self._last
            self.points[at].moves.append(Move(lane, preempts, to, printed))

    def choose(self, scheduler: Scheduler, runnable: Sequence[Lane], current: Lane | None) -> Lane | None:
        """Choose the lane that goes on: as the beginning says, then the same as before.

        Args:
            scheduler: The run's scheduler.
            runnable: The lanes that can run.
            current: The lane that ran until now, if it can go on.

        Returns:
            The lane, or None if the state is known and the run can stop.

        Raises:
            Refusal: The program does not do the same thing twice.
        """
        if cpu_seconds() > self._seconds:
            self._late = True
            return None
        if len(runnable) == 1 and not self._every:
            return runnable[0]
        place = len(self._path)
        options = sorted(runnable, key=lambda lane: lane is not current)
        if place < len(self._prefix):
            wanted = self._prefix[place]
            chosen = next((lane for lane in options if lane.number == wanted), None)
            if chosen is None:
                raise Refusal("it does not do the same thing twice under the same schedule")
            preempts = current is not None and chosen is not current
            self._printed()
            if place == len(self._prefix) - 1:
                self._last = (self._from, wanted, preempts)
        else:
            turn = current.number if current and self._limit is not None else None
            key = (self._state(scheduler), turn)
            number = self._known.get(key)
            if number is not None:
                self._met = number
                return None
            number = len(self.points)
            self._known[key] = number
            self._new()
            self._arrive(number)
            after = self._last[:2] if self._last else None
            chosen, preempts = options[0], False
            self.points.append(
                Point(
                    after,
                    self._preemptions,
                    tuple(lane.number for lane in options),
                    current is not None,
                )
            )
            self._last = (number, chosen.number, False)
        self._preemptions += preempts
        self._path.append(chosen.number)
        return chosen

    def counts(self) -> list[int] | None:
        """How many schedules within the limit lead to each outcome.

        Returns:
            The numbers, in the order of the outcomes. None if some schedule comes back to a state where it
            was: it could go on so for ever, and there is no end of schedules.
        """
        none = [0] * len(self.outcomes)
        if not self.points:
            return [1]
        found: dict[tuple[int, int], list[int] | None] = {}  # by point, and preemptions that are left
        stack = [(0, self._limit or 0)]
        while stack:
            place = at, left = stack[-1]
            moves = [
                (move.to, left - (move.preempts and self._limit is not None))
                for move in self.points[at].moves
            ]
            moves = [(to, rest) for to, rest in moves if rest >= 0]
            if place not in found:
                found[place] = None
                if any(to >= 0 and (to, rest) in found and found[to, rest] is None for to, rest in moves):
                    return None
                stack += [(to, rest) for to, rest in moves if to >= 0 and (to, rest) not in found]
                continue
            stack.pop()
            if found[place] is None:
                total = list(none)
                for to, rest in moves:
                    if to < 0:
                        total[-1 - to] += 1
                    else:
                        total = [a + b for a, b in zip(total, found[to, rest] or none, strict=True)]
                found[place] = total
        return found[0, self._limit or 0]
