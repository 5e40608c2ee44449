"""A replay: a recording, divided into the moments that a reader can step through."""

from __future__ import annotations

import dataclasses
import enum


class State(enum.StrEnum):
    """The state of a lane. The player and its styles use the same names."""

    READY = enum.auto()
    """It was started and has not begun."""
    RUNNING = enum.auto()
    """It runs."""
    WAITING = enum.auto()
    """It waits. If it is a task, other tasks can use its thread."""
    BLOCKING = enum.auto()
    """It is a task that waits and blocks its thread, which other tasks need."""
    DONE = enum.auto()
    """It has ended."""


@dataclasses.dataclass(frozen=True)
class ShownLane:
    """A lane as a page shows it.

    Attributes:
        name: Its name, unique in the replay.
        letter: One character for it, unique in the replay.
        color: The number of its color, from 1.
        parent: The lane that started it, if that is known.
        program: It is another program. We know only when it began and ended.
    """

    name: str
    letter: str
    color: int
    parent: int | None
    program: bool


@dataclasses.dataclass
class Moment:
    """A step of a replay: a change that holds until the next one.

    Attributes:
        at: The time, in microseconds since the first moment.
        lane: The lane that acted. None means that the run was stopped.
        state: The state of that lane from now on.
        line: The line of that lane, or None if it is outside the program's own code.
        file: The file of that line, if it is not the program's.
        others: Other lanes whose states changed with it, and their new states.
        printed: The lines of output that appeared, counted from 1.
        note: `many` if steps are left out here, `begin` if the lane begins, or the name of the exception that
            ended it.
    """

    at: int
    lane: int | None
    state: State
    line: int | None
    file: str = ""
    others: list[tuple[int, State]] = dataclasses.field(default_factory=list)
    printed: list[int] = dataclasses.field(default_factory=list)
    note: str = ""

    @property
    def plain(self) -> bool:
        """Whether it only says that a line was reached."""
        return self.state == State.RUNNING and not (self.others or self.printed or self.note)


@dataclasses.dataclass(frozen=True)
class Replay:
    """A run, moment by moment.

    Attributes:
        lanes: The lanes that took part.
        moments: The moments, in order of time.
        hidden_lanes: The number of lanes that are not shown.
        cut: Whether there were more moments than are shown.
        reached: The lines of the program that some lane reached, even if no moment shows it.
        printed_by: The printers of each line of output for which they are known, including lanes that are not
            shown.
    """

    lanes: tuple[ShownLane, ...]
    moments: tuple[Moment, ...]
    hidden_lanes: int
    cut: bool
    reached: frozenset[int] = frozenset()
    printed_by: dict[int, tuple[ShownLane, ...]] = dataclasses.field(default_factory=dict)

    def printers(self) -> dict[int, ShownLane]:
        """For each line of output, one lane for all its printers: the first, with the names of all."""
        return {
            number: dataclasses.replace(lanes[0], name=", ".join(lane.name for lane in lanes))
            for number, lanes in self.printed_by.items()
        }
