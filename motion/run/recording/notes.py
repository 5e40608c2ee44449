"""The notes of a run: what its processes wrote down, a line for each event (see `motion.run.startup`)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

_CHUNK = 64 * 1024
"""Bytes of a file that are read at a time."""


class Note(NamedTuple):
    """A line of what the run wrote down."""

    kind: str
    lane: str
    at: int
    cpu: int
    gave: int
    data: Any


BYTES = 64 * 1024 * 1024
"""How much is read of a run's notes. What is after that is left out."""


def read_notes(folder: Path) -> Iterator[Note]:
    """The notes of a run, process by process.

    Args:
        folder: The folder that the run wrote to.
    """
    left = BYTES
    for path in sorted(folder.iterdir()):
        written = _written(path)[:left]
        left -= len(written)
        for line in written.decode("utf-8", "replace").split("\n"):
            try:
                kind, lane, at, cpu, gave, data = line.split("\t", 5)
                yield Note(kind, lane, int(at) // 1000, int(cpu) // 1000, int(gave), _value(data))
            except (ValueError, SyntaxError):  # the process was killed while it wrote this
                continue


def _written(path: Path) -> bytes:
    """The part of a file that a process has written to; the rest, mostly nearly all of it, is zeros."""
    parts: list[bytes] = []
    end = b""
    with path.open("rb") as file:
        while not end and (chunk := file.read(_CHUNK)):
            part, end, _ = chunk.partition(b"\0")
            parts.append(part)
    return b"".join(parts)


def _value(text: str) -> Any:
    """What a text stands for that Python has written; most are the number of a line, and quickly read."""
    return int(text) if text.isdecimal() else _encodable(ast.literal_eval(text))


def _encodable(data: Any) -> Any:
    """What was noted, with lone surrogates as escapes: no page can hold them, but a lane's name can."""
    if isinstance(data, str):
        return data.encode("utf-8", "backslashreplace").decode()
    return tuple(map(_encodable, data)) if isinstance(data, tuple) else data
