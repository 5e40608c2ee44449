"""The files of the book that a run opened besides its own. When they have changed, the run is stale."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from motion.run.noted import content_of
from motion.run.outcome import Opened

_CHANGED = "changed while it ran"
"""Replaces a hash. No file has this hash."""


def opened_by_run(report: Path, book: Path, without: Iterable[Path]) -> tuple[Opened, ...]:
    """The files and folders of a book that a run opened, with a hash of each.

    Args:
        report: The notes of the processes of the run (see `motion.run.startup.sitecustomize`).
        book: The folder of the book. Files below a hidden folder in it, such as `.venv`, do not count.
        without: Files and folders that the key of the run already contains.
    """
    found: dict[str, str] = {}
    for changed, path in _noted(report):
        source = _source_of(path)
        below = source.relative_to(book).parts
        if any(part.startswith(".") for part in below) or any(map(source.is_relative_to, without)):
            continue
        name = "/".join(below)
        if source == path and changed != _when_changed(path):
            found[name] = _CHANGED
        else:
            found.setdefault(name, digest_of(source))
    return tuple(Opened(*item) for item in sorted(found.items()))


def is_unchanged(book: Path, opened: Iterable[Opened]) -> bool:
    """Whether everything that a run opened is the same as then.

    Args:
        book: The folder of the book.
        opened: The files and folders that it opened.
    """
    return all(digest_of(book / path) == digest for path, digest in opened)


def digest_of(path: Path) -> str:
    """A hash of a file's content, or of the names in a folder. Empty if it is missing or cannot be read.

    Args:
        path: The file or folder.
    """
    try:
        if path.is_dir():
            names = "\0".join(sorted(name for name in os.listdir(path) if name != "__pycache__"))  # noqa: PTH208
            return hashlib.sha256(os.fsencode(names)).hexdigest()
        return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
    except OSError:
        return ""


def _noted(report: Path) -> Iterator[tuple[str, Path]]:
    for record in dict.fromkeys(content_of(report).split(b"\0")[:-1]):
        changed, _, name = os.fsdecode(record).partition("\t")
        yield changed, Path(name)


def _source_of(path: Path) -> Path:
    """The module of a compiled file. Python opens only the compiled file if that is newer."""
    if path.parent.name == "__pycache__":
        return path.parent.parent / f"{path.name.partition('.')[0]}.py"
    return path


def _when_changed(path: Path) -> str:
    try:
        status = path.stat()
    except OSError:
        return ""
    return f"{status.st_mtime_ns} {status.st_size}"
