"""The output of a run, read from a pipe as it arrives."""

from __future__ import annotations

import asyncio
import contextlib
import os
import threading

OUTPUT_LIMIT = 1024 * 1024
"""The number of bytes that a program may print."""


class Output:
    """The output of a run.

    It arrives through our own pipe, which a thread reads. With asyncio's pipe, `Process.wait()` also waits
    for
    the end of the pipe (until 3.13.15 and 3.14.7, gh-119710), and a grandchild can hold that open. And
    on Windows, asyncio cannot read a pipe that it did not create.

    Attributes:
        pipe: The end of the pipe that the run gets.
        identity: Its device and inode.
        ended: Done when the pipe is closed. Its result is false if there was more than `OUTPUT_LIMIT`.
    """

    def __init__(self) -> None:
        self._received = bytearray()
        self._ours, self.pipe = os.pipe()
        status = os.fstat(self.pipe)
        self.identity = (status.st_dev, status.st_ino)
        self._loop = asyncio.get_running_loop()
        self.ended: asyncio.Future[bool] = self._loop.create_future()

    def start(self) -> None:
        """Leave the run's end of the pipe to the run, and read from our end."""
        os.close(self.pipe)
        threading.Thread(target=self._read, daemon=True).start()

    def discard(self) -> None:
        """Close both ends, because there is no run."""
        os.close(self._ours)
        os.close(self.pipe)

    def _read(self) -> None:
        complete = True
        with os.fdopen(self._ours, "rb", buffering=0) as pipe:
            while complete and (chunk := pipe.read(64 * 1024)):
                room = OUTPUT_LIMIT - len(self._received)
                self._received += chunk[:room]
                complete = len(chunk) <= room
        with contextlib.suppress(RuntimeError):  # the event loop is closed, so nothing waits for the end
            self._loop.call_soon_threadsafe(self._end, complete)

    def _end(self, complete: bool) -> None:
        if not self.ended.done():
            self.ended.set_result(complete)

    def __len__(self) -> int:
        return len(self._received)

    def text(self, begin: int, end: int | None = None) -> str:
        """The output from one byte to another."""
        return bytes(self._received[begin:end]).decode("utf-8", "backslashreplace").replace("\r\n", "\n")
