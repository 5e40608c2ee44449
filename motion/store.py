"""The store: runs, kept under a key of everything they depend on."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import tempfile
from pathlib import Path
from typing import Any

from motion.run.outcome import Run
from motion.run.recording.events import Recording


class Store:
    """Runs in a folder, a file each. Safe to use from several processes at once.

    Args:
        folder: Where the runs are kept; made when the first run is.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, key: str) -> Run | None:
        """The run kept under a key, or None. An entry that cannot be read is thrown away.

        Args:
            key: What `key_of` gave.
        """
        path = self._path(key)
        try:
            entry = json.loads(path.read_bytes())
        except OSError:
            return None
        except (ValueError, RecursionError):
            entry = None
        with contextlib.suppress(ValueError):
            return _run_of(entry)
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
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, suffix=".new", delete=False
        ) as file:
            try:
                json.dump(dataclasses.asdict(run), file, separators=(",", ":"))
                file.close()
                Path(file.name).replace(path)
            except BaseException:
                with contextlib.suppress(OSError):
                    Path(file.name).unlink()
                raise

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.json"


def _run_of(entry: Any) -> Run:
    """The run that was kept as this, if it has what a run has, each of the right kind; else a ValueError."""
    kinds = {
        "output": str,
        "end": int | str,
        "seconds": int | float,
        "stacks": str,
        "leftovers": list,
        "refused": list,
        "python": str,
        "scratch": str,
        "recording": dict,
    }
    if not (
        isinstance(entry, dict)
        and entry.keys() == kinds.keys()
        and all(isinstance(entry[name], kind) for name, kind in kinds.items())
    ):
        raise ValueError("not a run")
    for name in ("leftovers", "refused"):  # JSON knows no tuples
        entry[name] = tuple(entry[name])
    return Run(**entry | {"recording": Recording.from_json(entry["recording"])})
