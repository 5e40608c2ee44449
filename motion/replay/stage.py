"""Replays the events of a recording, and divides them into the moments that a reader steps through."""

from __future__ import annotations

import math

from motion.program.tokens import definitions_of
from motion.replay.moments import Moment, State
from motion.run.recording.events import Event, Recording

_WAIT = 20
"""Microseconds off a processor that count as a wait, if the thread gave up its processor voluntarily."""

_UNKNOWN_WAIT = 5_000
"""The same for a thread that others may have kept from its processor, and for a task that blocks."""

_KILLED = 50_000
"""Microseconds within which other processes usually notice that a process has ended."""


def moments_of(source: str, shown: frozenset[int], recording: Recording) -> list[Moment]:
    """Makes the moments of a recording, and keeps track of the state of every lane."""
    stage = _Stage(source, shown, recording)
    for at, event in enumerate(recording.events):
        if stage.is_on(event):
            stage.play(at)
    return stage.moments


class _Stage:
    def __init__(self, source: str, shown: frozenset[int], recording: Recording) -> None:
        self.moments: list[Moment] = []
        self._lanes = recording.lanes
        self._events = recording.events
        self._shown = shown
        self._definitions = definitions_of(source)
        self._state: dict[int, State] = {}
        self._stands: dict[int, tuple[int | None, str]] = {}
        self._holder: dict[int, int] = {}
        self._pending: list[tuple[int, State]] = []
        self._later = _next_in_thread(recording)
        self._gone = {event.lane: event.at for event in recording.events if event.kind == "end"}

    def is_on(self, event: Event) -> bool:
        """Whether an event counts. A lane that has ended can still print, and nothing else."""
        return self._state.get(event.lane) != State.DONE or event.kind == "print"

    def play(self, at: int) -> None:
        """Process one event."""
        event = self._events[at]
        self._take_thread(event)
        match event.kind:
            case "line" | "many":
                self._reach(at, event, "many" if event.kind == "many" else "")
            case "resume" if not self._goes_on(at, event):
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
        """Give the lane of an event its thread. One lane at a time runs there, and the previous one waits."""
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
            return  # it is in a helper module, or in a part that the page does not show
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
            return State.RUNNING  # until its thread continues with another lane
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
        """Whether a moment includes the previous one: both are definitions, or both are in a hot loop."""
        if last.lane != moment.lane or last.others or last.printed or last.file or moment.file:
            return False
        if last.note == "many":
            return moment.note == "many"
        return last.plain and {last.line, moment.line} <= self._definitions

    def _goes_on(self, at: int, event: Event) -> bool:
        """Whether the next event belongs to the same lane and shows where that lane is."""
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


def _next_in_thread(recording: Recording) -> list[int | None]:
    """For each event, the next one in the same thread, among the events that know its CPU time."""
    following: dict[int, int] = {}
    found: list[int | None] = [None] * len(recording.events)
    for at in range(len(recording.events) - 1, -1, -1):
        event = recording.events[at]
        thread = recording.lanes[event.lane].thread
        found[at] = following.get(thread)
        if event.cpu >= 0:
            following[thread] = at
    return found
