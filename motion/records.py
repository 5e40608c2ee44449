"""The outputs of many runs of a program, kept in `records/` for the pages."""

from __future__ import annotations

import dataclasses
import os
import platform
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from motion.kept import write_record
from motion.program.snippet import Snippet
from motion.run.interpreter import Interpreter
from motion.soak import Soak


@dataclasses.dataclass(frozen=True)
class Record:
    """One measurement, for a page.

    Attributes:
        python: The label of the interpreter, `CPython 3.15.2`.
        machine: System, processor and number of cores.
        date: The day, `2026-11-22`.
        outputs: How often each output was printed, normalized, with the most frequent output first.
    """

    python: str
    machine: str
    date: str
    outputs: tuple[tuple[int, tuple[str, ...]], ...]

    @property
    def runs(self) -> int:
        """How many runs there were."""
        return sum(times for times, _ in self.outputs)

    def times(self, printed: Sequence[str]) -> int:
        """How many runs printed some lines.

        Args:
            printed: Lines of output, normalized.
        """
        return sum(times for times, lines in self.outputs if lines == tuple(printed))

    @property
    def release(self) -> str:
        """The feature release that was measured, `CPython 3.15`, or `CPython 3.15t` without the GIL."""
        return re.sub(r"\.\w*?(t?)$", r"\1", self.python)


@dataclasses.dataclass(frozen=True)
class _Kept:
    """The file of a program: its fingerprint at the time of the measurement, and the measurements."""

    program: str
    records: list[Record]


def save_record(root: Path, soaked: Soak, interpreter: Interpreter) -> Path:
    """Keep a measurement, beside those from other machines and other feature releases of Python.

    Args:
        root: The folder of the book.
        soaked: The results of the runs.
        interpreter: The Python that ran them.

    Returns:
        The file.

    Raises:
        ValueError: The file exists, but it does not contain records.
        OSError: The file cannot be written. If there was one, it is unchanged.
    """
    path = _path(root, soaked.snippet)
    record = Record(
        python=interpreter.label,
        machine=f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        date=datetime.now(UTC).date().isoformat(),
        outputs=tuple((times, lines) for lines, times in soaked.outputs.most_common()),
    )
    # A newer measurement on the same machine and release replaces the older one.
    records = {(each.machine, each.release): each for each in [*load_records(root, soaked.snippet), record]}
    kept = _Kept(soaked.snippet.fingerprint, [records[key] for key in sorted(records)])
    write_record(path, msgspec.json.format(msgspec.json.encode(kept), indent=1) + b"\n")
    return path


def load_records(root: Path, snippet: Snippet) -> list[Record]:
    """The measurements of a snippet as it is now, by machine and then by Python.

    Args:
        root: The folder of the book.
        snippet: The snippet.

    Raises:
        ValueError: The file exists, but it does not contain records.
    """
    path = _path(root, snippet)
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=_Kept)
    except FileNotFoundError:
        return []
    except ValueError as error:
        raise ValueError(f"{path} does not contain records of runs: {error}") from error
    return kept.records if kept.program == snippet.fingerprint else []


def _path(root: Path, snippet: Snippet) -> Path:
    return root / "records" / f"{snippet.name}.json"
