"""What a run opened of the book's files besides its own: a run says nothing any more when it has changed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from motion.run.outcome import Opened

_CHANGED = "changed while it ran"
"""In the place of a hash: no file has it."""


def opened_by_run(report: Path, book: Path, without: Iterable[Path]) -> tuple[Opened, ...]:
    """What a run opened of a book, with a hash of each.

    Args:
        report: What the processes of the run have noted (see `motion.run.startup.sitecustomize`).
        book: The folder of the book. What is below a hidden folder of it, such as `.venv`, does not count.
        without: Files and folders that are known otherwise.
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
    """Whether everything that a run opened is as it was then.

    Args:
        book: The folder of the book.
        opened: What it opened.
    """
    return all(digest_of(book / path) == digest for path, digest in opened)


def digest_of(path: Path) -> str:
    """A hash of a file's content, or of the names in a folder; empty if it is not there or cannot be read.

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
    if report.exists():
        for record in dict.fromkeys(report.read_bytes().split(b"\0")[:-1]):
            changed, _, name = os.fsdecode(record).partition("\t")
            yield changed, Path(name)


def _source_of(path: Path) -> Path:
    """The module that a compiled file is of; only the compiled file is opened when it is newer."""
    if path.parent.name == "__pycache__":
        return path.parent.parent / f"{path.name.partition('.')[0]}.py"
    return path


def _when_changed(path: Path) -> str:
    try:
        status = path.stat()
    except OSError:
        return ""
    return f"{status.st_mtime_ns} {status.st_size}"
