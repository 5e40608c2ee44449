"""A replay: a recording as the moments that a reader can step through."""

from __future__ import annotations

import ast
import dataclasses
import enum
import functools
import itertools
import math
import re
from collections.abc import Iterable, Iterator, Sequence

from motion.recording import Event, Recording


class State(enum.IntEnum):
    """What a lane is doing."""

    READY = 0
    """It was started and has not begun."""
    RUNNING = 1
    """It runs."""
    WAITING = 2
    """It waits. If it is a task, others can have its thread."""
    BLOCKING = 3
    """It is a task that waits and keeps its thread, which others need."""
    DONE = 4
    """It has ended."""


LANES = 12
"""Lanes that are shown; of more, the first."""

MOMENTS = 600
"""Moments that are shown; of more, the first."""

_WAIT = 20
"""Microseconds off a processor that are worth telling, of a thread that has given it up by itself."""

_UNKNOWN_WAIT = 5_000
"""The same, of a thread that may only have lost its processor to others, and of a task that blocks."""

_KILLED = 50_000
"""Microseconds in which others usually notice that a process has ended."""

_STRETCH = 16
"""Lines that a lane passes one after the other before we say only that it runs."""


@dataclasses.dataclass(frozen=True)
class ShownLane:
    """A lane as a page shows it.

    Attributes:
        name: Its name, unique in the replay.
        letter: One character for it, unique in the replay.
        colour: The number of its colour, from 1.
        parent: The lane that started it, if that is known.
        program: It is another program, of which we know only when it began and ended.
    """

    name: str
    letter: str
    colour: int
    parent: int | None
    program: bool


@dataclasses.dataclass
class Moment:
    """A step of a replay: what changed, and from then on holds.

    Attributes:
        at: When, in microseconds since the first moment.
        lane: Who did it; None when the run was stopped.
        state: What that lane does from now on.
        line: Where it stands, or None if it is not in the program's own code.
        file: The file of that line if it is not the program's.
        others: Other lanes whose state changed by it, with their new states.
        printed: The lines of output that appeared, counted from 1.
        note: `many` if steps are left out here, `begin` if the lane begins, the name of the exception that
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
        """Whether it says only that a line was reached."""
        return self.state == State.RUNNING and not (self.others or self.printed or self.note)


@dataclasses.dataclass(frozen=True)
class Replay:
    """A run, moment by moment.

    Attributes:
        lanes: Who took part.
        moments: What they did, in order of time.
        hidden_lanes: How many lanes more there were.
        cut: There were more moments, later ones.
    """

    lanes: tuple[ShownLane, ...]
    moments: tuple[Moment, ...]
    hidden_lanes: int
    cut: bool

    def printers(self) -> dict[int, ShownLane]:
        """For each line of output the lane that printed it."""
        return {
            number: self.lanes[moment.lane]
            for moment in self.moments
            for number in moment.printed
            if moment.lane is not None
        }

    def reached(self) -> set[int]:
        """The lines of the program at which some lane was."""
        return {moment.line for moment in self.moments if moment.line and not moment.file}


def replay_of(
    source: str, recording: Recording, *, shown: Iterable[int], stopped: float | None = None
) -> Replay | None:
    """The replay of a run, or None if there is nothing to watch: one lane that was never suspended.

    Args:
        source: The program.
        recording: What its lanes did.
        shown: The numbers of the lines that a page shows.
        stopped: After how many seconds it was stopped, if it did not end by itself.
    """
    whole, recording = recording, _first_lanes(recording)
    moments = _stage(source, frozenset(shown), recording)
    if stopped is not None and moments:
        until = max(moments[-1].at, round(stopped * 1_000_000))
        moments.append(Moment(until, None, State.RUNNING, None))
    suspensions = sum(moment.state in (State.WAITING, State.BLOCKING) for moment in moments)
    if not moments or (len(recording.lanes) < 2 and suspensions < 2):
        return None
    moments = list(_shortened(moments))
    begun = moments[0].at
    for moment in moments:
        moment.at -= begun
    return Replay(
        lanes=_shown_lanes(recording),
        moments=tuple(moments[:MOMENTS]),
        hidden_lanes=len(whole.lanes) - len(recording.lanes),
        cut=len(moments) > MOMENTS,
    )


def _first_lanes(recording: Recording) -> Recording:
    return Recording(
        recording.lanes[:LANES],
        tuple(
            event
            for event in recording.events
            if event.lane < LANES and not (event.kind == "start" and (event.number or 0) >= LANES)
        ),
    )


def _shown_lanes(recording: Recording) -> tuple[ShownLane, ...]:
    processes = {lane.process for lane in recording.lanes if lane.kind != "program"}
    shown: list[ShownLane] = []
    for at, lane in enumerate(recording.lanes):
        name = lane.name
        if lane.detail and re.fullmatch(r"Task-\d+", name):  # the program has not named it
            name += f" ({lane.detail})"
        if len(processes) > 1 and lane.process != lane.name and lane.kind != "program" and at:
            name += f" in {lane.process}"
        name = next(unused for unused in _numbered(name) if unused not in {other.name for other in shown})
        shown.append(
            ShownLane(
                name,
                next(
                    letter
                    for letter in (*_letters(lane.name), *"abcdefghijklmnopqrstuvwxyz")
                    if letter not in {other.letter for other in shown}
                ),
                at % 6 or 6,
                lane.parent if lane.parent is not None and lane.parent < len(recording.lanes) else None,
                lane.kind == "program",
            )
        )
    return tuple(shown)


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name} #{number}" for number in itertools.count(2))


def _letters(name: str) -> Iterator[str]:
    """Characters that could stand for a name: the number in `Task-2` or `Thread-2 (bake)`, its letters."""
    number = name.partition(" ")[0].rpartition("-")[2].rpartition("_")[2]
    if len(number) == 1 and number.isdigit():
        yield number
    yield from (letter for letter in name.lower() if letter.isalpha())


def _stage(source: str, shown: frozenset[int], recording: Recording) -> list[Moment]:
    """The moments of a recording, with the state of every lane kept in mind."""
    stage = _Stage(source, shown, recording)
    for at in range(len(recording.events)):
        stage.play(at)
    return stage.moments


class _Stage:
    def __init__(self, source: str, shown: frozenset[int], recording: Recording) -> None:
        self.moments: list[Moment] = []
        self._lanes = recording.lanes
        self._events = recording.events
        self._shown = shown
        self._definitions = _definitions(source)
        self._state: dict[int, State] = {}
        self._stands: dict[int, tuple[int | None, str]] = {}
        self._holder: dict[int, int] = {}
        self._pending: list[tuple[int, State]] = []
        self._later = _next_in_thread(recording)
        self._gone = {event.lane: event.at for event in recording.events if event.kind == "end"}

    def play(self, at: int) -> None:
        """Take one event."""
        event = self._events[at]
        if self._state.get(event.lane) == State.DONE and event.kind != "print":
            return
        self._take_thread(event)
        match event.kind:
            case "line" | "many":
                self._reach(at, event, "many" if event.kind == "many" else "")
            case "resume":
                if not self._goes_on(at, event):
                    self._reach(at, event)
            case "suspend":
                self._suspend(event)
            case "back":
                self._back(at, event)
            case "print":
                self._print(event)
            case "start":
                self._start(event)
            case "begin":
                self._begin(event)
            case "end":
                self._add(event, State.DONE, None, note=event.text)

    def _take_thread(self, event: Event) -> None:
        """One lane at a time runs in a thread: who ran there before, waits."""
        thread = self._lanes[event.lane].thread
        before = self._holder.get(thread)
        if (
            before is not None
            and before != event.lane
            and self._state.get(before) in (State.RUNNING, State.BLOCKING)
        ):
            self._state[before] = State.WAITING
            self._pending.append((before, State.WAITING))
        self._holder[thread] = event.lane

    def _reach(self, at: int, event: Event, note: str = "") -> None:
        if event.text.startswith("_") or (not event.text and event.number not in self._shown):
            return  # a helper module, or what the page does not show
        self._add(event, self._running_or_not(at), event.number, event.text, note)

    def _running_or_not(self, at: int) -> State:
        """Whether the thread of a lane that begins something is on a processor until its next event."""
        event = self._events[at]
        if event.kind == "many":
            return State.RUNNING
        lane = self._lanes[event.lane]
        later = self._later[at]
        if later is None:  # it was killed, or the run was stopped
            waits = self._gone.get(event.lane, math.inf) - event.at > _KILLED
            return State.WAITING if waits else State.RUNNING
        following = self._events[later]
        if following.lane != event.lane and lane.kind != "task":
            return State.RUNNING  # until its thread goes on with another lane
        wall = following.at - event.at
        idle = wall - (following.cpu - event.cpu)
        known = event.gave >= 0 and following.gave >= 0
        least = _WAIT if lane.kind != "task" and known else _UNKNOWN_WAIT
        if idle < least or idle <= wall / 2 or (known and following.gave == event.gave):
            return State.RUNNING
        return State.BLOCKING if lane.kind == "task" else State.WAITING

    def _add(self, event: Event, state: State, line: int | None, file: str = "", note: str = "") -> None:
        others = {lane: other for lane, other in self._pending if lane != event.lane}
        moment = Moment(event.at, event.lane, state, line, file, [*others.items()], note=note)
        self._pending = []
        if self.moments and self._replaces(moment, self.moments[-1]):
            self.moments.pop()
        self.moments.append(moment)
        self._state[event.lane] = state
        self._stands[event.lane] = (line, file)

    def _replaces(self, moment: Moment, last: Moment) -> bool:
        """Whether a moment stands for the last one too: of definitions, and of what goes on and on."""
        if last.lane != moment.lane or last.others or last.printed or last.file or moment.file:
            return False
        if last.note == "many":
            return moment.note == "many"
        return last.plain and {last.line, moment.line} <= self._definitions

    def _goes_on(self, at: int, event: Event) -> bool:
        """Whether the next event of all is one of the same lane that shows by itself where it stands."""
        following = self._events[at + 1] if at + 1 < len(self._events) else None
        return bool(
            following
            and following.lane == event.lane
            and following.kind in ("line", "resume", "back", "suspend", "end", "many")
            and self._running_or_not(at) == State.RUNNING
        )

    def _begin(self, event: Event) -> None:
        lane = self._lanes[event.lane]
        if lane.parent is not None and lane.kind == "process" and event.lane not in self._stands:
            self._add(event, State.RUNNING, None, note="begin")

    def _suspend(self, event: Event) -> None:
        if self._state.get(event.lane) != State.WAITING:
            known = not event.text and event.number in self._shown
            line, file = (event.number, "") if known else self._stands.get(event.lane, (None, ""))
            self._add(event, State.WAITING, line, file)

    def _back(self, at: int, event: Event) -> None:
        if self._goes_on(at, event):
            return
        if event.number is None:
            if self._state.get(event.lane) != State.WAITING:
                self._add(event, State.WAITING, None)
        else:
            self._reach(at, event)

    def _print(self, event: Event) -> None:
        last = self.moments[-1] if self.moments else None
        if last is None or last.lane != event.lane or last.state == State.DONE:
            state = self._state.get(event.lane, State.RUNNING)
            self._add(
                event,
                State.RUNNING if state != State.DONE else State.DONE,
                *self._stands.get(event.lane, (None, "")),
            )
        self.moments[-1].printed.append(event.number or 0)

    def _start(self, event: Event) -> None:
        child = event.number
        if child is None or child in self._state:
            return
        state = State.RUNNING if self._lanes[child].kind == "program" else State.READY
        self._state[child] = state
        last = self.moments[-1] if self.moments else None
        if last and last.lane == event.lane:
            last.others.append((child, state))
        else:
            self._pending.append((child, state))


@functools.lru_cache(maxsize=256)
def _definitions(source: str) -> frozenset[int]:
    """The lines of a module at which something is imported or defined."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return frozenset()
    kinds = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return frozenset(
        number
        for statement in tree.body
        if isinstance(statement, kinds)
        for number in (
            statement.lineno,
            *(decorator.lineno for decorator in getattr(statement, "decorator_list", ())),
        )
    )


def _next_in_thread(recording: Recording) -> list[int | None]:
    """For each event the next one in the same thread, of those that know its CPU time."""
    following: dict[int, int] = {}
    found: list[int | None] = [None] * len(recording.events)
    for at in range(len(recording.events) - 1, -1, -1):
        event = recording.events[at]
        thread = recording.lanes[event.lane].thread
        found[at] = following.get(thread)
        if event.cpu >= 0:
            following[thread] = at
    return found


def _shortened(moments: Sequence[Moment]) -> Iterator[Moment]:
    """The moments, with long stretches in which one lane passes line after line cut in the middle."""
    for (_, plain), group in itertools.groupby(moments, key=lambda moment: (moment.lane, moment.plain)):
        stretch = list(group)
        if not plain or len(stretch) <= _STRETCH:
            yield from stretch
            continue
        yield from stretch[: _STRETCH // 2]
        yield dataclasses.replace(stretch[_STRETCH // 2], note="many")
        yield from stretch[-_STRETCH // 4 :]
