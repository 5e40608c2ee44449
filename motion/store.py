"""The store: runs under a key of everything that they depend on."""

from __future__ import annotations

from pathlib import Path

import msgspec

from motion.kept import KeptFiles
from motion.run.outcome import Run

_DECODER = msgspec.json.Decoder(Run)


class Store:
    """Runs in a folder, one file for each. Safe to use from several processes at once.

    Args:
        folder: The folder of the runs. The first write creates it.
    """

    def __init__(self, folder: Path) -> None:
        self._files = KeptFiles(folder, ".json")

    def load(self, key: str) -> Run | None:
        """The run stored under a key, or None. A damaged entry is deleted.

        Args:
            key: A key from `key_of`.
        """
        entry = self._files.read(key)
        # An undamaged entry can always be decoded, because the engine's own code is part of the key.
        return None if entry is None else _DECODER.decode(entry)

    def save(self, key: str, run: Run) -> None:
        """Store a run, as a whole or not at all.

        Args:
            key: A key from `key_of`.
            run: The run.

        Raises:
            OSError: The run cannot be written. No part of it is left.
        """
        self._files.write(key, msgspec.json.encode(run))
