"""A recording: the events of the lanes of a run.

`motion.run.startup` writes it while the program runs, and `motion.run.recording.reading` reads it.
"""

from __future__ import annotations

import dataclasses
from typing import Literal, NamedTuple

type Kind = Literal["line", "resume", "suspend", "back", "many", "print", "piece", "start", "begin", "end"]
"""The kind of an event.

- `line`: a line is reached;
- `suspend`, `resume`: a coroutine stops at a line, or continues at a line;
- `back`: a function was left, and its caller continues at a line; at none if the caller is a library;
- `many`: a line is reached once more, and from now on it is not watched;
- `print`: a line of output, which this lane ended;
- `piece`: a part of a line of output, which another piece or line ended;
- `start`: another lane is started; `begin`, `end`: this lane begins or ends.
"""

type LaneKind = Literal["process", "thread", "task", "interpreter", "program"]
"""The kind of a lane; `process` is the main thread of a process, and `program` is one without a recording."""


class Event(NamedTuple):
    """An action of a lane.

    Attributes:
        at: The time, in microseconds since the first event, by the clock that all processes share.
        cpu: The CPU time of its thread until then, in microseconds; -1 if another thread has noted the event,
            which does not know the CPU time.
        lane: The lane, by its place in `Recording.lanes`.
        kind: The kind of the action.
        number: A line of the program; for `print` and `piece` the line of output, counted from 1; for `start`
            the lane that was started. None if there is no such number.
        text: The file if it is not the program's; for `end` the name of the exception that ended it.
        gave: How often its thread had given up its processor voluntarily until then; -1 if that is not known.
    """

    at: int
    cpu: int
    lane: int
    kind: Kind
    number: int | None
    text: str = ""
    gave: int = -1


class Lane(NamedTuple):
    """A process, thread or task that runs.

    Attributes:
        name: Its name from the program or the standard library.
        kind: Its kind.
        detail: The coroutine function of a task.
        process: The name of its process.
        thread: The thread in which it runs. Lanes with the same number take turns.
        parent: The lane that started it, if that is known.
    """

    name: str
    kind: LaneKind
    detail: str
    process: str
    thread: int
    parent: int | None


@dataclasses.dataclass(frozen=True)
class Recording:
    """The events of a run.

    Attributes:
        lanes: The lanes that ran a line of the program, printed, or are other programs, in order of
            appearance.
        events: The events, in order of time. After the first `motion.run.recording.reading.EVENTS` events,
            only the printed lines.
        hidden: The number of other lanes, of which there are no events.
        cut: Whether events are missing.
    """

    lanes: tuple[Lane, ...] = ()
    events: tuple[Event, ...] = ()
    hidden: int = 0
    cut: bool = False

    def printers(self) -> dict[int, tuple[int, ...]]:
        """For each line of output whose printer is known, the lanes that printed it, in order of time."""
        found: dict[int, dict[int, None]] = {}
        for event in self.events:
            if event.kind in ("print", "piece") and event.number is not None:
                found.setdefault(event.number, {})[event.lane] = None
        return {number: tuple(lanes) for number, lanes in found.items()}
