"""Lines of output that no lane noted: the ones that another program printed, if only one can have done so."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator

from motion.run.recording.cast import Cast
from motion.run.recording.notes import Note
from motion.run.recording.printers import Lines


def printed_by_programs(
    notes: list[Note], cast: Cast, lines: dict[int, Lines], output: str, pipe: tuple[int, int]
) -> Iterator[tuple[Note, int]]:
    """Notes that replace those that other programs would have made about the lines that they printed.

    A program that is not Python, or cannot record itself, makes no notes. A line without a note is from
    such a program if exactly one of those that print to the pipe was there between the noted lines before and
    after it. If there were several, or none, the line has no lane.

    Args:
        notes: The notes, in order of time.
        cast: The lanes.
        lines: By `id(note)`, the lines of output that belong to a known lane.
        output: The output that arrived.
        pipe: Device and inode of the pipe of the output.

    Yields:
        A note for each such line, and the line's number.
    """
    programs = _programs(notes, cast, pipe)
    if not programs:
        return
    noted = {number: note.at for note in notes for number in lines.get(id(note), Lines()).ended}
    numbers = range(1, len(output.removesuffix("\n").split("\n")) + 1 if output else 1)
    before = notes[0].at
    # The time when the first of all lines from a number on was noted.
    firsts = [*itertools.accumulate((noted.get(number, math.inf) for number in reversed(numbers)), min)][::-1]
    for number, after in zip(numbers, firsts, strict=True):
        if number in noted:
            before = max(before, noted[number])
            continue
        there = [lane for lane, (begin, end) in programs.items() if begin <= after and end >= before]
        if len(there) == 1:
            yield Note("print", there[0], max(int(programs[there[0]][0]), before), -1, -1, None), number


def _programs(notes: list[Note], cast: Cast, pipe: tuple[int, int]) -> dict[str, tuple[float, float]]:
    """The programs whose output goes to the pipe, by their lanes, with their first and last times."""
    gone = {note.data: note.at for note in notes if note.kind == "gone"}
    found: dict[str, tuple[float, float]] = {}
    for note in notes:
        if note.kind == "start" and not isinstance(note.data, str) and len(note.data) > len(("pid", "name")):
            pid, _, *outputs = note.data
            lane = cast.processes[pid]
            if pipe in outputs and cast.facts[cast.index[lane]]["kind"] == "program":
                found[lane] = (note.at, gone.get(pid, math.inf))
    return found
