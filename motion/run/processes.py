"""The processes of a run, found and ended where no process can adopt them (see `motion.run.family`).

On POSIX they form a process group. A process can leave it, but keeps the environment it was started
with, in which `TMPDIR` is the run's own folder; so that is looked at too. A process that drops both is
not found.
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
"""Seconds that the processes of a run get together to write down where their threads are."""

_folders: weakref.WeakKeyDictionary[psutil.Process, str] = weakref.WeakKeyDictionary()
"""What `TMPDIR` names in the environment of a process, read once.

A process gets another environment only when it becomes another program. Where the engine starts a run that
happens too, but the run's first process is found by its group.
"""


class Processes:
    """The processes of a run that are alive.

    Args:
        folder: A folder: theirs is the one that `TMPDIR` in their environment names, or one below it.
        group: The id of their process group, if they have one.
    """

    def __init__(self, folder: Path, group: int | None = None) -> None:
        self._folder = folder
        self._group = group

    def alive(self) -> list[psutil.Process]:
        """Those that have not ended."""
        return [process for process in psutil.process_iter() if self.has(process)]

    def has(self, process: psutil.Process) -> bool:
        """Whether a process is one of them and has not ended.

        Args:
            process: Any process.
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
        """Wait until all have ended, `LINGER` seconds at most.

        Returns:
            Those that have not.
        """
        last = time.monotonic() + LINGER
        # No event tells of the end of a process that is not a child of ours.
        while (alive := self.alive()) and time.monotonic() < last:  # noqa: ASYNC110
            await asyncio.sleep(0.02)
        return alive

    async def kill(self) -> None:
        """End them all, and those that came while the others were ended."""
        last = time.monotonic() + LINGER
        # Looked for again rather than waited for: to wait for our own child would take its exit status
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
        # Bytes that are not UTF-8 arrive as lone surrogates, which neither a page nor the store can hold.
        return shlex.join(process.cmdline()).encode("utf-8", "backslashreplace").decode()
    except psutil.Error:
        return f"process {process.pid}"
