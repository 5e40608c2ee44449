"""A recording: what the lanes of a run did, and when.

`motion.run.startup` writes it down while the program runs, `motion.run.recording.reading` reads it.
"""

from __future__ import annotations

import dataclasses
from typing import Literal, NamedTuple

type Kind = Literal["line", "resume", "suspend", "back", "many", "print", "piece", "start", "begin", "end"]
"""What an event is.

- `line`: a line is reached;
- `suspend`, `resume`: a coroutine stops at a line, goes on at a line;
- `back`: a function was left, and its caller goes on at a line; at none if the caller is a library;
- `many`: a line is reached once more, and from now on it is not watched;
- `print`: a line of output, which it ended;
- `piece`: a part of a line of output, which another piece or line ended;
- `start`: another lane is started; `begin`, `end`: this lane begins, ends.
"""

type LaneKind = Literal["process", "thread", "task", "interpreter", "program"]
"""Who runs; `process` is the main thread of a process, `program` is one that we see from outside only."""


class Event(NamedTuple):
    """Something that a lane did.

    Attributes:
        at: When, in microseconds since the first event, by the clock that all processes share.
        cpu: How much CPU time its thread had used until then, in microseconds; -1 if another thread, which
            does not know, has noted the event.
        lane: The lane, by its place in `Recording.lanes`.
        kind: What it was.
        number: A line of the program; of `print` and `piece` the line of output, counted from 1; of `start`
            the lane that was started. None if there is no such line.
        text: The file if it is not the program's; of `end` the name of the exception that ended it.
        gave: How often its thread had given up its processor by itself until then; -1 if that is not known.
    """

    at: int
    cpu: int
    lane: int
    kind: Kind
    number: int | None
    text: str = ""
    gave: int = -1


class Lane(NamedTuple):
    """Someone who runs.

    Attributes:
        name: As the program named it, or the standard library.
        kind: What it is.
        detail: A task's coroutine function.
        process: The name of the process it belongs to.
        thread: The thread that it runs in: lanes with the same number take turns.
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
    """What the lanes of a run did.

    Attributes:
        lanes: The lanes that ran a line of the program, printed, or are other programs, as they appeared.
        events: What they did, in order of time. After the first `motion.run.recording.reading.EVENTS` events,
            only what was printed.
        hidden: How many lanes more took part, of which it has no event.
        cut: It does not have all events.
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
