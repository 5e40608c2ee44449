"""The processes of a run, found and ended where no process can adopt them (see `motion.run.family`).

On POSIX they form a process group. A process can leave the group, but it keeps the environment in which it
was started, where `TMPDIR` is the run's own folder. So we look at both. A process that drops both is not
found.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shlex
import time
import weakref
from pathlib import Path

import psutil

LINGER = 2.0
"""Seconds that helpers of multiprocessing (resource tracker, fork server) get to notice that the program
has ended."""

DUMP = 1.0
"""Seconds that all processes of a run together get to write down where their threads are."""

_folders: weakref.WeakKeyDictionary[psutil.Process, str] = weakref.WeakKeyDictionary()
"""The folder in `TMPDIR` of the environment of a process, read once.

The environment of a process changes only when the process becomes another program. This happens when the
engine starts a run, but the run's first process is found by its group.
"""


class Processes:
    """The processes of a run that are alive.

    Args:
        folder: Their folder. `TMPDIR` in their environment names it, or a folder below it.
        group: The id of their process group, if they have one.
    """

    def __init__(self, folder: Path, group: int | None = None) -> None:
        self._folder = folder
        self._group = group

    def alive(self) -> list[psutil.Process]:
        """The processes that have not ended."""
        return [process for process in psutil.process_iter() if self.has(process)]

    def has(self, process: psutil.Process) -> bool:
        """Whether a process belongs to the run and has not ended.

        Args:
            process: The process.
        """
        with contextlib.suppress(psutil.Error, OSError):
            in_group = self._group is not None and os.getpgid(process.pid) == self._group
            return (in_group or self._is_below(process)) and process.status() != psutil.STATUS_ZOMBIE
        return False

    def _is_below(self, process: psutil.Process) -> bool:
        """Whether the folder of a process is the run's own, or one below it."""
        if process not in _folders:
            _folders[process] = process.environ().get("TMPDIR", "") + os.sep
        return _folders[process].startswith(f"{self._folder}{os.sep}")

    async def leave(self) -> list[psutil.Process]:
        """Wait until all processes have ended, at most `LINGER` seconds.

        Returns:
            The processes that have not ended.
        """
        last = time.monotonic() + LINGER
        # No event reports the end of a process that is not our child.
        while (alive := self.alive()) and time.monotonic() < last:  # noqa: ASYNC110
            await asyncio.sleep(0.02)
        return alive

    async def kill(self) -> None:
        """End all processes, including those that start while the others are ended."""
        last = time.monotonic() + LINGER
        # Look again instead of waiting: waiting for our own child would take its exit status
        # from asyncio.
        while (alive := self.alive()) and time.monotonic() < last:
            for process in alive:
                with contextlib.suppress(psutil.Error):
                    process.kill()
            await asyncio.sleep(0.01)


def command_of(process: psutil.Process) -> str:
    """The command of a process, as a shell would write it.

    Args:
        process: The process.
    """
    try:
        # Bytes that are not UTF-8 arrive as lone surrogates, which neither a page nor the store can contain.
        return shlex.join(process.cmdline()).encode("utf-8", "backslashreplace").decode()
    except psutil.Error:
        return f"process {process.pid}"
