"""The store: runs, kept under a key of everything they depend on."""

from __future__ import annotations

import contextlib
import hashlib
import tempfile
from pathlib import Path

import msgspec

from motion.run.outcome import Run

_DECODER = msgspec.json.Decoder(Run)


class Store:
    """Runs in a folder, a file each. Safe to use from several processes at once.

    Args:
        folder: Where the runs are kept; made when the first run is.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, key: str) -> Run | None:
        """The run kept under a key, or None. A damaged entry is thrown away.

        Args:
            key: What `key_of` gave.
        """
        path = self._path(key)
        try:
            digest, _, entry = path.read_bytes().partition(b"\n")
        except OSError:
            return None
        # What this engine wrote and nobody changed can be read: its own code is part of the key.
        if digest == _digest(entry):
            return _DECODER.decode(entry)
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
        return None

    def save(self, key: str, run: Run) -> None:
        """Keep a run, whole or not at all.

        Args:
            key: What `key_of` gave.
            run: The run.

        Raises:
            OSError: It cannot be written; nothing is left half-made.
        """
        path = self._path(key)
        entry = msgspec.json.encode(run)
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".new", delete=False) as file:
            try:
                file.write(_digest(entry) + b"\n" + entry)
                file.close()
                Path(file.name).replace(path)
            except BaseException:
                with contextlib.suppress(OSError):
                    Path(file.name).unlink()
                raise

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.json"


def _digest(entry: bytes) -> bytes:
    return hashlib.sha256(entry).hexdigest().encode()
