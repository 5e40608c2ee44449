"""A recording: what each lane of a run did, and when, as the run itself wrote it down.

A *lane* is a process, a thread, a task, an interpreter or another program that a run started. The writing is
done within the run (`motion/startup/motion_recorder.py`, with `sys.monitoring`); this module reads it, and
finds for each line of output the lane that printed it.
"""

from __future__ import annotations

import ast
import dataclasses
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from pathlib import Path
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


class _Note(NamedTuple):
    """A line of what the run wrote down."""

    kind: str
    lane: str
    at: int
    cpu: int
    gave: int
    data: Any


def read(folder: Path, output: str, pipe: tuple[int, int]) -> Recording:
    """Read what a run wrote down.

    Args:
        folder: The folder that it wrote to.
        output: What it printed.
        pipe: Device and inode of the pipe it printed to. What was printed to anywhere else is nobody's line.
    """
    notes = sorted(_notes(folder), key=lambda note: note.at)
    cast = _Cast(notes)
    printed = [
        (note, note.data[2].replace("\r\n", "\n"))
        for note in notes
        if note.kind == "print" and note.data[:2] == pipe
    ]
    lines = _lines_printed(printed, output)
    found = [event for note in notes for event in _events(note, cast, lines)]
    return _pruned(cast, list(_until_the_end(found)))


def _notes(folder: Path) -> Iterator[_Note]:
    for path in sorted(folder.iterdir()):
        written, _, _ = path.read_bytes().partition(b"\0")
        for line in written.decode("utf-8", "replace").splitlines():
            try:
                kind, lane, at, cpu, gave, data = line.split("\t", 5)
                yield _Note(kind, lane, int(at) // 1000, int(cpu) // 1000, int(gave), ast.literal_eval(data))
            except (ValueError, SyntaxError):  # the process was killed while it wrote this
                continue


class _Cast:
    """Who is who: lanes by the names that the run gave them, with all that is known about them."""

    def __init__(self, notes: list[_Note]) -> None:
        self.index: dict[str, int] = {}
        self.facts: list[dict[str, Any]] = []
        self.processes: dict[int, str] = {}  # by process id, the lane of its main thread
        self.names: dict[int, str] = {}  # by process id
        self._threads: dict[tuple[str, int], int] = {}
        for note in notes:
            if note.kind in ("thread", "task", "process", "process name"):
                getattr(self, f"_{note.kind.replace(' ', '_')}")(note)
        for note in notes:
            if note.kind == "start":
                self._start(note)
        first = next(iter(self.processes), 0)
        if len(self.processes) > 1 or any(fact["kind"] == "program" for fact in self.facts):
            self.names.setdefault(first, "MainProcess")
        for fact in self.facts:
            fact["process"] = self.names.get(fact["pid"], "")
            if fact["kind"] == "process" and fact["process"]:
                fact["name"] = fact["process"]

    def lane(self, name: str) -> dict[str, Any]:
        """What is known about a lane."""
        if name not in self.index:
            self.index[name] = len(self.facts)
            pid = int(name.partition(".")[0])
            self.facts.append(
                {"name": name, "kind": "thread", "detail": "", "pid": pid, "thread": 0, "parent": None}
            )
        return self.facts[self.index[name]]

    def _thread_number(self, name: str, native: int) -> int:
        return self._threads.setdefault((name.partition(".")[0], native), len(self._threads))

    def _thread(self, note: _Note) -> None:
        name, native, main = note.data
        fact = self.lane(note.lane)
        fact |= {"name": name, "thread": self._thread_number(note.lane, native)}
        if main:
            fact["kind"] = "process" if note.lane.split(".")[1] == "0" else "interpreter"

    def _task(self, note: _Note) -> None:
        name, coroutine, native = note.data
        fact = self.lane(note.lane)
        # A task that has ended when it gets its name, an eager one, has no coroutine any more.
        detail = coroutine.rpartition(".")[2] or fact["detail"]
        fact |= {
            "name": name,
            "kind": "task",
            "detail": detail,
            "thread": self._thread_number(note.lane, native),
        }

    def _process(self, note: _Note) -> None:
        pid, parent, interpreter, command = note.data
        if interpreter:
            return
        if self.processes:
            self.names.setdefault(pid, command)
            if parent in self.processes:
                self.lane(note.lane)["parent"] = self.index[self.processes[parent]]
        self.processes[pid] = note.lane

    def _process_name(self, note: _Note) -> None:
        self.names[self.lane(note.lane)["pid"]] = note.data

    def _start(self, note: _Note) -> None:
        """A lane has started a task or a thread (by its lane) or a process (by its id and name)."""
        parent = self.index.get(note.lane)
        if isinstance(note.data, str):
            self.lane(note.data)["parent"] = parent
            return
        pid, name = note.data
        self.names[pid] = name
        if pid not in self.processes:  # no Python that could record itself
            self.processes[pid] = f"{pid}.0.0"
            self.lane(self.processes[pid]).update(name=name, kind="program", thread=-pid)
        self.lane(self.processes[pid])["parent"] = parent


def _events(note: _Note, cast: _Cast, lines: dict[int, tuple[int, ...]]) -> Iterator[Event]:
    """The events that a note stands for, with lanes by their place in the cast."""
    lane = cast.index.get(note.lane)
    if lane is None:
        return
    when = note.at, note.cpu
    match note.kind:
        case "line" | "resume" | "suspend" | "back" | "many":
            number, text = note.data if isinstance(note.data, tuple) else (note.data, "")
            yield Event(*when, lane, note.kind, number, text, note.gave)
        case "print":
            for number in lines.get(id(note), ()):
                yield Event(*when, lane, "print", number, "", note.gave)
        case "thread":
            yield Event(*when, lane, "begin", None, "", note.gave)
        case "end":
            yield Event(*when, lane, "end", None, note.data or "", note.gave)
        case "start":
            child = note.data if isinstance(note.data, str) else cast.processes[note.data[0]]
            yield Event(note.at, -1, lane, "start", cast.index[child])
        case "gone" if note.data in cast.processes:
            yield Event(note.at, -1, cast.index[cast.processes[note.data]], "end", None)


def _until_the_end(events: Iterable[Event]) -> Iterator[Event]:
    """The events, without those of lanes that have ended.

    Several notice the end of a process, and `__del__` methods may run after it. What they print, counts.
    """
    ended: set[int] = set()
    for event in events:
        if event.lane not in ended or event.kind == "print":
            yield event
        if event.kind == "end":
            ended.add(event.lane)


def _lines_printed(printed: list[tuple[_Note, str]], output: str) -> dict[int, tuple[int, ...]]:
    """The lines of output that each note of something printed stands for.

    What a thread or a task printed came in its order; whose turn it was, the output itself says. Where two
    could have printed the same, the earlier did. What nobody has noted (another program printed it) is
    nobody's.

    Args:
        printed: The notes, in order of time, with their texts.
        output: What arrived.

    Returns:
        By `id(note)`, the numbers of the lines that it completed.
    """
    waiting: dict[str, deque[tuple[_Note, str]]] = defaultdict(deque)
    for note, text in printed:
        waiting[note.lane].append((note, text))
    found: dict[int, tuple[int, ...]] = {}
    at, number = 0, 1
    while at < len(output):
        fitting = [(queue, 0) for queue in waiting.values() if queue and output.startswith(queue[0][1], at)]
        if not fitting:
            fitting = list(_further(waiting.values(), output, at))
        if fitting:
            queue, lost = min(fitting, key=lambda place: place[0][place[1]][0].at)
            for _ in range(lost):
                queue.popleft()
            note, text = queue.popleft()
            ends = text.count("\n") + (at + len(text) == len(output) and not text.endswith("\n"))
            found[id(note)] = tuple(range(number, number + ends))
            at += len(text)
            number += text.count("\n")
        else:
            at = output.find("\n", at) + 1 or len(output)
            number += 1
    return found


def _further(
    queues: Iterable[deque[tuple[_Note, str]]], output: str, at: int
) -> Iterator[tuple[deque[tuple[_Note, str]], int]]:
    """The queues that have what is at a place of the output further back, and behind how many.

    What is before it never arrived.
    """
    for queue in queues:
        for place, (_, text) in enumerate(queue):
            if text and output.startswith(text, at):
                yield queue, place
                break


def _pruned(cast: _Cast, events: list[Event]) -> Recording:
    """The recording with those lanes only that did something a reader can see."""
    seen = {event.lane for event in events if event.kind in ("line", "print", "many")}
    seen |= {lane for lane, fact in enumerate(cast.facts) if fact["kind"] == "program"}
    order = list(
        dict.fromkeys(
            lane
            for event in events
            for lane in ([event.lane, event.number] if event.kind == "start" else [event.lane])
            if lane in seen
        )
    )
    place = {lane: at for at, lane in enumerate(order)}
    zero = min((event.at for event in events if event.lane in seen and event.kind != "begin"), default=0)
    lanes = tuple(
        Lane(
            fact["name"],
            fact["kind"],
            fact["detail"],
            fact["process"],
            fact["thread"],
            _seen_parent(cast, fact, place),
        )
        for fact in (cast.facts[lane] for lane in order)
    )
    kept = (
        event._replace(
            at=event.at - zero,
            lane=place[event.lane],
            number=place.get(event.number or 0) if event.kind == "start" else event.number,
        )
        for event in events
        if event.lane in place
    )
    return Recording(
        lanes, tuple(event for event in kept if event.kind != "start" or event.number is not None)
    )


def _seen_parent(cast: _Cast, fact: dict[str, Any], place: dict[int, int]) -> int | None:
    """The nearest with a place among the lanes that led to this one: who started it may show nothing."""
    parent = fact["parent"]
    while parent is not None and parent not in place:
        parent = cast.facts[parent]["parent"]
    return place.get(parent)
