"""Folders of runs, removed whatever a program has done to them."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from pathlib import Path

_TIMES = 20
"""The number of attempts to remove a folder. Each one opens another level of folders without permissions."""


def remove_folder(folder: Path) -> None:
    """Remove a folder and everything in it, whatever the permissions, as far as the system lets this user.

    Args:
        folder: The folder. It may be missing.
    """
    for _ in range(_TIMES):
        shutil.rmtree(folder, onexc=_open_up)
        if not os.path.lexists(folder):
            return


def _open_up(_: object, path: str, error: BaseException) -> None:
    """Make a folder that could not be read or changed accessible for the next attempt."""
    if isinstance(error, PermissionError):
        for locked in (Path(path).parent, Path(path)):
            with contextlib.suppress(OSError):
                if locked.is_dir() and not locked.is_symlink():
                    locked.chmod(stat.S_IRWXU)
