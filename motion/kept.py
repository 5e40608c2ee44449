"""Files kept by name in a folder of `.motion`: written as a whole, and deleted after a month without use."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import time
from pathlib import Path

MONTH = 30 * 24 * 3600
"""Seconds after which a file that was not read is deleted."""

_DAY = 24 * 3600
"""Seconds of precision for the time of a file: reading it more often does not write to the disk."""


def write_whole(path: Path, content: bytes) -> None:
    """Write a file by way of a temporary one beside it: whole, or not at all.

    Args:
        path: The file.
        content: Its content.

    Raises:
        OSError: It cannot be written; nothing is left half-made.
    """
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".new", delete=False) as file:
        try:
            file.write(content)
            file.close()
            Path(file.name).replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                Path(file.name).unlink()
            raise


def write_record(path: Path, content: bytes) -> None:
    """Write a file that is committed: whole, or not at all. Make its folder if there is none.

    Args:
        path: The file.
        content: Its content.

    Raises:
        OSError: It cannot be written. If there was one, it is unchanged.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, content)
    path.chmod(0o644)  # a temporary file is its owner's only


class KeptFiles:
    """Files in a folder. Safe to use from several processes at once.

    A file's modification time says when it was last used. Its first line is a hash of the rest, so that a
    damaged file is noticed, such as one that was cut by a power failure.

    Args:
        folder: The folder of the files. The first write creates it.
        suffix: The end of their names, `.json`.
    """

    def __init__(self, folder: Path, suffix: str) -> None:
        self._folder = folder
        self._suffix = suffix
        self._dropped = False

    def read(self, name: str) -> bytes | None:
        """The content of a file, or None if there is none. A damaged file is deleted.

        Args:
            name: Its name, without the suffix.
        """
        path = self._path(name)
        try:
            digest, _, content = path.read_bytes().partition(b"\n")
        except OSError:
            return None
        if digest != _digest(content):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
            return None
        with contextlib.suppress(OSError):  # another process removed it, or the folder is read-only
            if time.time() - path.stat().st_mtime > _DAY:
                os.utime(path)
        return content

    def write(self, name: str, content: bytes) -> None:
        """Keep a file, as a whole or not at all. The first call also deletes files without use for a month.

        Args:
            name: Its name, without the suffix.
            content: Its content.

        Raises:
            OSError: The file cannot be written. No part of it is left.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        if not self._dropped:
            self._dropped = True
            self._drop_unused()
        write_whole(self._path(name), _digest(content) + b"\n" + content)

    def _drop_unused(self) -> None:
        # Another process may remove the same files. A process that is reading one has already opened it.
        limit = time.time() - MONTH
        with os.scandir(self._folder) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):
                    if entry.stat().st_mtime < limit:
                        Path(entry).unlink()

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}{self._suffix}"


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()
