"""Reads the records of measurements that charts are drawn from."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import msgspec


@dataclasses.dataclass(frozen=True)
class Circumstances:
    """The machine, the Python and the day of measurements.

    Attributes:
        python: The label of the interpreter.
        system: System and processor.
        cpus: The number of logical CPUs that it could use.
        date: The day, `2026-11-22`.
    """

    python: str
    system: str
    cpus: int
    date: str

    @property
    def told(self) -> str:
        """All of them in words, for a caption."""
        return f"{self.python}, {self.system}, {self.cpus} logical CPU{'s' * (self.cpus != 1)}, {self.date}"


def read_records[Kept, Measured](
    root: Path, folder: str, kept: type[Kept], made: Callable[[Kept], Measured], *, of: str
) -> list[Measured]:
    """The records in a folder, one for each machine and Python.

    Args:
        root: The folder of the book.
        folder: The folder in `records/`.
        kept: The type of a file.
        made: Makes the measurements from what is kept. It raises ValueError, KeyError or ZeroDivisionError if
            a file of that type is not a record.
        of: The measured thing, for the message of an error.

    Raises:
        ValueError: A file there is not such a record.
    """
    found = []
    for path in sorted((root / "records" / folder).glob("*.json")):
        try:
            found.append(made(msgspec.json.decode(path.read_bytes(), type=kept)))
        except (ValueError, KeyError, ZeroDivisionError) as error:
            raise ValueError(f"{path.relative_to(root)} is not a record of {of}: {error!r}") from error
    return found
