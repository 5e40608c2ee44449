"""The processes of a run, found and ended: those it started and those that these started.

On POSIX they form a process group. A process can leave it, but keeps the environment it was started
with, in which `TMPDIR` is the run's own folder; so that is looked at too. (A process that drops both is
not found.)
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shlex
import signal
import time
import weakref
from pathlib import Path

import psutil

LINGER = 2.0
"""Seconds that helpers of multiprocessing (resource tracker, fork server) get to notice that the program
has ended."""

DUMP = 1.0
"""Seconds that a process gets to write down where its threads stand."""

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
        since: No process that began before is one of them; seconds since the epoch.
    """

    def __init__(self, folder: Path, group: int | None = None, since: float = 0.0) -> None:
        self._folder = folder
        self._group = group
        # The clock of the process table may be a little behind.
        self._since = since - 1.0

    def alive(self) -> list[psutil.Process]:
        """Those that have not ended."""
        return [process for process in psutil.process_iter() if self.has(process)]

    def has(self, process: psutil.Process) -> bool:
        """Whether a process is one of them and has not ended.

        Args:
            process: Any process.
        """
        with contextlib.suppress(psutil.Error, OSError):
            # Cheapest first: this is asked of every process of the machine.
            if process.create_time() < self._since:
                return False
            in_group = self._group is not None and os.getpgid(process.pid) == self._group
            return (in_group or self._is_below(process)) and process.status() != psutil.STATUS_ZOMBIE
        return False

    def _is_below(self, process: psutil.Process) -> bool:
        """Whether the folder of a process is the run's own, or one below it."""
        if process not in _folders:
            _folders[process] = process.environ().get("TMPDIR", "") + os.sep
        return _folders[process].startswith(f"{self._folder}{os.sep}")

    async def leave(self) -> tuple[str, ...]:
        """Wait until all have ended, `LINGER` seconds at most.

        Returns:
            The commands of those that have not.
        """
        last = time.monotonic() + LINGER
        while alive := self.alive():
            if time.monotonic() > last:
                return tuple(_command(process) for process in alive)
            await asyncio.sleep(0.02)
        return ()

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

    async def dump(self) -> None:
        """End them so that each first writes down where its threads stand (POSIX; elsewhere, do nothing).

        `faulthandler`, switched on by the environment of a run, does so when SIGABRT arrives, even where the
        process hangs in C code. One after the other, or their reports would be mixed.
        """
        if os.name != "posix":
            return  # there, the run's processes have a timer for it: see motion.run.startup
        for process in self.alive():
            with contextlib.suppress(psutil.Error):
                if hasattr(process, "rlimit"):  # Linux: the report is wanted, a core file is not
                    process.rlimit(psutil.RLIMIT_CORE, (0, 0))
                process.send_signal(signal.SIGABRT)
            last = time.monotonic() + DUMP
            # No event tells of the end of a process that is not a child of ours.
            while self.has(process) and time.monotonic() < last:  # noqa: ASYNC110
                await asyncio.sleep(0.01)


def _command(process: psutil.Process) -> str:
    try:
        # Bytes that are not UTF-8 arrive as lone surrogates, which neither a page nor the store can hold.
        return shlex.join(process.cmdline()).encode("utf-8", "backslashreplace").decode()
    except psutil.Error:
        return f"process {process.pid}"
