"""The store: runs, kept under a key of everything they depend on."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from motion.kept import KeptFiles
from motion.run.outcome import Run

_DECODER = msgspec.json.Decoder(Run)


class Store:
    """Runs in a folder, a file each. Safe to use from several processes at once.

    Args:
        folder: Where the runs are kept; made when the first run is.
    """

    def __init__(self, folder: Path) -> None:
        self._files = KeptFiles(folder, ".json")

    def load(self, key: str) -> Run | None:
        """The run kept under a key, or None. A damaged entry is thrown away.

        Args:
            key: What `key_of` gave.
        """
        content = self._files.read(key)
        if content is None:
            return None
        digest, _, entry = content.partition(b"\n")
        # An undamaged entry can be decoded, because the engine's own code is part of the key.
        if digest == _digest(entry):
            return _DECODER.decode(entry)
        self._files.remove(key)
        return None

    def save(self, key: str, run: Run) -> None:
        """Keep a run, whole or not at all.

        Args:
            key: What `key_of` gave.
            run: The run.

        Raises:
            OSError: It cannot be written; nothing is left half-made.
        """
        entry = msgspec.json.encode(run)
        self._files.write(key, _digest(entry) + b"\n" + entry)


def _digest(entry: bytes) -> bytes:
    return hashlib.sha256(entry).hexdigest().encode()
