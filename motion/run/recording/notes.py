"""The notes of a run: a line for each event, from all its processes (see `motion.run.startup`)."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

_CHUNK = 64 * 1024
"""Bytes of a file that are read at a time."""


class Note(NamedTuple):
    """A line of the notes."""

    kind: str
    lane: str
    at: int
    cpu: int
    gave: int
    data: Any


BYTES = 64 * 1024 * 1024
"""The bytes of a run's notes that are read. The rest is left out."""


def read_notes(folder: Path) -> Iterator[Note]:
    """The notes of a run, process by process.

    Args:
        folder: The folder of the notes.
    """
    left = BYTES
    images: Counter[str] = Counter()
    for path in sorted(folder.iterdir()):  # in order of time for each process and interpreter
        written = _written(path)[:left]
        left -= len(written)
        pid, interpreter, _, number, *_ = path.name.split(".")
        who = f"{pid}.{interpreter}"
        images[who] += number == "1"
        for line in written.decode("utf-8", "replace").split("\n"):
            try:
                kind, lane, at, cpu, gave, data = line.split("\t", 5)
                note = Note(kind, lane, int(at) // 1000, int(cpu) // 1000, int(gave), _value(data))
                yield note if images[who] == 1 else _of_image(note, images[who])
            except (ValueError, SyntaxError):  # the process was killed while it wrote this
                continue


def _of_image(note: Note, image: int) -> Note:
    """A note of a process that has replaced itself by another program (`exec`), with other lanes than before.

    The new program numbers its lanes as the one before, whose threads and tasks have ended without notice.
    Only the main thread goes on.

    Args:
        note: The note.
        image: How many programs the process has been, with this one.
    """

    def named(lane: str) -> str:
        return lane if lane.endswith(".0.1") else f"{lane}.{image}"

    data = note.data
    if note.kind == "start" and isinstance(data, str):
        data = named(data)
    elif note.kind == "print":
        data = *data[:3], tuple(map(named, data[3]))
    return note._replace(lane=named(note.lane), data=data)


def _written(path: Path) -> bytes:
    """The part of a file that a process has written to. The rest, usually nearly all of it, is zeros."""
    parts: list[bytes] = []
    end = b""
    with path.open("rb") as file:
        while not end and (chunk := file.read(_CHUNK)):
            part, end, _ = chunk.partition(b"\0")
            parts.append(part)
    return b"".join(parts)


def _value(text: str) -> Any:
    """The value of a text that Python has written. Most are the number of a line, which is quick to read."""
    return int(text) if text.isdecimal() else _encodable(ast.literal_eval(text))


def _encodable(data: Any) -> Any:
    """The value of a note, with lone surrogates as escapes: a lane's name can contain them, no page can."""
    if isinstance(data, str):
        return data.encode("utf-8", "backslashreplace").decode()
    return tuple(map(_encodable, data)) if isinstance(data, tuple) else data
