"""A recording: what the lanes of a run did, and when.

`motion.run.startup` writes it down while the program runs, `motion.run.recording.reading` reads it.
"""

from __future__ import annotations

import dataclasses
from typing import Any, Literal, NamedTuple

type Kind = Literal["line", "resume", "suspend", "back", "many", "print", "start", "begin", "end"]
"""What an event is.

- `line`: a line is reached;
- `suspend`, `resume`: a coroutine stops at a line, goes on at a line;
- `back`: a function was left, and its caller goes on at a line; at none if the caller is a library;
- `many`: a line is reached once more, and from now on it is not watched;
- `print`: a line of output;
- `start`: another lane is started; `begin`, `end`: this lane begins, ends.
"""

type LaneKind = Literal["process", "thread", "task", "interpreter", "program"]
"""Who runs; `process` is the main thread of a process, `program` is one that we see from outside only."""

_KINDS = frozenset(Kind.__value__.__args__)

_LANE_KINDS = frozenset(LaneKind.__value__.__args__)


class Event(NamedTuple):
    """Something that a lane did.

    Attributes:
        at: When, in microseconds since the first event, by the clock that all processes share.
        cpu: How much CPU time its thread had used until then, in microseconds; -1 if another thread, which
            does not know, has noted the event.
        lane: The lane, by its place in `Recording.lanes`.
        kind: What it was.
        number: A line of the program; of `print` the line of output, counted from 1; of `start` the lane that
            was started. None if there is no such line.
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
        events: What they did, in order of time.
    """

    lanes: tuple[Lane, ...] = ()
    events: tuple[Event, ...] = ()

    @classmethod
    def from_json(cls, entry: Any) -> Recording:
        """A recording that was kept as JSON.

        Args:
            entry: What `json` made of `dataclasses.asdict(recording)`.

        Raises:
            ValueError: It is not a recording.
        """
        try:
            recording = cls(
                tuple(Lane._make(lane) for lane in entry["lanes"]),
                tuple(Event._make(event) for event in entry["events"]),
            )
            good = recording._is_whole()
        except (TypeError, KeyError) as error:
            raise ValueError("not a recording") from error
        if not good:
            raise ValueError("not a recording")
        return recording

    def _is_whole(self) -> bool:
        """Whether everything is of its kind, and every lane that is spoken of is there."""
        lanes = range(len(self.lanes))
        return all(
            [type(part) for part in lane[:5]] == [str, str, str, str, int]
            and lane.kind in _LANE_KINDS
            and (lane.parent is None or (type(lane.parent) is int and lane.parent in lanes))
            for lane in self.lanes
        ) and all(
            [type(part) for part in event[:4]] == [int, int, int, str]
            and type(event.text) is str
            and type(event.gave) is int
            and event.lane in lanes
            and event.kind in _KINDS
            and (type(event.number) is int or (event.number is None and event.kind not in ("start", "print")))
            and (event.kind != "start" or event.number in lanes)
            for event in self.events
        )
