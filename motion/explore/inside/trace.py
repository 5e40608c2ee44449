"""Writes down what the lanes do under one schedule, in the events of a recording."""

from __future__ import annotations

import dataclasses
from typing import Any

from motion.explore.inside.scheduler import Lane, Scheduler

_STEP = 100
"""Microseconds that a line takes in the recording. Under the scheduler, only sleeps take time."""


@dataclasses.dataclass
class Trace:
    """The events of one run, as `motion.run.recording.events.Event` has them.

    Attributes:
        events: The events: time and CPU time in microseconds, lane, kind, number, text, waits.
        starters: The lane that started each lane, by number.
    """

    events: list[tuple[int, int, int, str, int | None, str, int]] = dataclasses.field(default_factory=list)
    starters: dict[int, int] = dataclasses.field(default_factory=dict)
    _steps: int = 0
    _cpu: dict[int, int] = dataclasses.field(default_factory=dict)
    _lines: int = 0
    _ended: set[int] = dataclasses.field(default_factory=set)

    def add(self, scheduler: Scheduler, lane: Lane, kind: str, number: int | None, text: str = "") -> None:
        """Add an event.

        Args:
            scheduler: The run's scheduler.
            lane: The lane that acts.
            kind: The kind of the event.
            number: The line of the program, the number of the printed line, or the lane that is started.
            text: The name of the exception that ends the lane.
        """
        self._steps += 1
        self._cpu[lane.number] = self._cpu.get(lane.number, 0) + _STEP
        at = self._steps * _STEP + round(scheduler.now * 1_000_000)
        self.events.append((at, self._cpu[lane.number], lane.number, kind, number, text, lane.gave))

    def line(self, scheduler: Scheduler, lane: Lane, number: int) -> None:
        """Add that a lane has reached a line, and what happened to the lanes since then."""
        self.settle(scheduler)
        self.add(scheduler, lane, "line", number)

    def printed(self, scheduler: Scheduler, lane: Lane, lines: int) -> None:
        """Add that a lane has ended lines of output."""
        for _ in range(lines):
            self._lines += 1
            self.add(scheduler, lane, "print", self._lines)

    def born(self, scheduler: Scheduler, starter: Lane, lane: Lane) -> None:
        """Add that a lane was started."""
        self.starters[lane.number] = starter.number
        self.add(scheduler, starter, "start", lane.number)

    def settle(self, scheduler: Scheduler) -> None:
        """Add the ends of the lanes that have ended."""
        for lane in scheduler.tasks + scheduler.lanes:
            lane.look()
            if lane.ended and lane.number not in self._ended:
                self._ended.add(lane.number)
                self.add(scheduler, lane, "end", None, lane.error)

    def found(self, scheduler: Scheduler) -> dict[str, Any]:
        """The recording, ready for JSON. It does not have the tasks that run only code of libraries."""
        acted = {event[2] for event in self.events if event[3] in ("line", "print")}
        shown = [*scheduler.lanes, *(lane for lane in scheduler.tasks if lane.number in acted)]
        places = {lane.number: place for place, lane in enumerate(shown)}
        lanes = [
            [
                lane.name,
                "process" if lane.number == 0 else lane.kind,
                lane.detail,
                "",
                0 if lane.kind == "task" else lane.number,
                places.get(self.starters.get(lane.number, -1)),
            ]
            for lane in shown
        ]
        events = []
        for at, cpu, lane, kind, number, text, gave in self.events:
            other = places.get(number or 0) if kind == "start" else number
            if lane in places and (kind != "start" or other is not None):
                events.append((at, cpu, places[lane], kind, other, text, gave))
        return {"lanes": lanes, "events": events}
