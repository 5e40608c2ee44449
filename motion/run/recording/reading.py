"""Reads the notes of a run, and makes a recording from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from motion.run.recording.cast import Cast
from motion.run.recording.events import Event, Lane, Recording
from motion.run.recording.foreign import printed_by_programs
from motion.run.recording.notes import Note, read_notes
from motion.run.recording.printers import Lines, lines_printed

EVENTS = 20_000
"""Events of a recording besides printing. A page shows the first 600 moments that they make."""

_PRINTED = ("print", "piece")


def read(folder: Path, output: str, pipe: tuple[int, int]) -> Recording:
    """Read the notes of a run.

    Args:
        folder: The folder of the notes.
        output: The output of the run.
        pipe: Device and inode of the pipe of the output. Lines printed to anything else have no lane.
    """
    notes = sorted(read_notes(folder), key=lambda note: note.at)
    cast = Cast(notes)
    printed = [
        (note, note.data[2].replace("\r\n", "\n"))
        for note in notes
        if note.kind == "print" and note.data[:2] == pipe
    ]
    lines = lines_printed(printed, output)
    foreign = list(printed_by_programs(notes, cast, lines, output, pipe))
    lines |= {id(note): Lines((number,)) for note, number in foreign}
    notes = sorted([*notes, *(note for note, _ in foreign)], key=lambda note: note.at)
    found = [event for note in notes for event in _events(note, cast, lines)]
    return _pruned(cast, list(_until_the_end(found)))


def _events(note: Note, cast: Cast, lines: dict[int, Lines]) -> Iterator[Event]:
    """The events of a note, with lanes by their place in the cast."""
    lane = cast.index.get(note.lane)
    if lane is None:
        return
    when = note.at, note.cpu
    match note.kind:
        case "line" | "resume" | "suspend" | "back" | "many":
            number, text = note.data if isinstance(note.data, tuple) else (note.data, "")
            yield Event(*when, lane, note.kind, number, text, note.gave)
        case "print":
            yield from _printed(note, cast, lines.get(id(note), Lines()))
        case "thread":
            yield Event(*when, lane, "begin", None, "", note.gave)
        case "end":
            yield Event(*when, lane, "end", None, note.data or "", note.gave)
        case "start":
            child = note.data if isinstance(note.data, str) else cast.processes[note.data[0]]
            yield Event(note.at, -1, lane, "start", cast.index[child])
        case "gone" if note.data in cast.processes:
            yield Event(note.at, -1, cast.index[cast.processes[note.data]], "end", None)


def _printed(note: Note, cast: Cast, lines: Lines) -> Iterator[Event]:
    """The events of a note about printing: the lines that it ended, and the lines of which it is a part."""
    lane = cast.index[note.lane]
    first = lines.ended[0] if lines.ended else lines.begun
    # Other lanes have written the beginning of the line, and this lane sent it.
    for other in note.data[3] if note.data and first is not None else ():
        yield Event(note.at, -1, cast.index[other], "piece", first)
    for number in lines.ended:
        yield Event(note.at, note.cpu, lane, "print", number, "", note.gave)
    if lines.begun is not None:
        yield Event(note.at, note.cpu, lane, "piece", lines.begun, "", note.gave)


def _until_the_end(events: Iterable[Event]) -> Iterator[Event]:
    """The events, without those of lanes that have ended, and without a second beginning.

    Several lanes notice the end of a process, and `__del__` methods may run after it. Their printing counts.
    A process that replaces itself begins again.
    """
    ended: set[int] = set()
    begun: set[int] = set()
    for event in events:
        is_again = event.kind == "begin" and event.lane in begun
        if (event.lane not in ended or event.kind in _PRINTED) and not is_again:
            yield event
        begun.add(event.lane)
        if event.kind == "end":
            ended.add(event.lane)


def _pruned(cast: Cast, events: list[Event]) -> Recording:
    """The recording with only the lanes that did something visible, and with at most `EVENTS` events."""
    seen = {event.lane for event in events if event.kind in ("line", "many", *_PRINTED)}
    # If too many tasks began at one place, that place is no longer watched, and nothing else shows later
    # tasks.
    worn_out = {
        (cast.facts[event.lane]["pid"], event.number, event.text) for event in events if event.kind == "many"
    }
    for lane, fact in enumerate(cast.facts):
        place = fact["begins_at"]
        number, text = place if isinstance(place, tuple) else (place, "")
        if fact["kind"] == "program" or (fact["pid"], number, text) in worn_out:
            seen.add(lane)
    took_part = len(seen)
    first, rest = events[:EVENTS], events[EVENTS:]
    events = first + [event for event in rest if event.kind in _PRINTED]
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
        Event(
            at - zero,
            cpu,
            place[lane],
            kind,
            place.get(number or 0) if kind == "start" else number,
            text,
            gave,
        )
        for at, cpu, lane, kind, number, text, gave in events
        if lane in place
    )
    return Recording(
        lanes,
        tuple(event for event in kept if event.kind != "start" or event.number is not None),
        hidden=took_part - len(lanes),
        cut=bool(rest),
    )


def _seen_parent(cast: Cast, fact: dict[str, Any], place: dict[int, int]) -> int | None:
    """The nearest shown lane among those that led to this one, because its starter may show nothing."""
    parent = fact["parent"]
    while parent is not None and parent not in place:
        parent = cast.facts[parent]["parent"]
    return place.get(parent)
