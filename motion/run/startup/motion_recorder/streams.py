"""Notes what the standard streams write, and which lane wrote it, a line at a time.

The streams stay what they are. Each gets a `write` and a `flush` of its own beside those of its class, so its
type, its text and how it is pickled are the same as without us.
"""

import io
import os

from .lanes import Lanes
from .notes import Notes
from .sealing import covered, guarded, sealed

TYPE_CHECKING = False  # without typing, which every process of a run would have to import
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class Stream:
    """A standard stream.

    Everything it uses is its own attribute: programs still print when modules have been taken down.
    """

    def __init__(self, stream: io.TextIOWrapper, notes: Notes, lanes: Lanes) -> None:
        self.note, self.lane = notes.write, lanes.lane
        self.real_write, self.real_flush = stream.write, stream.flush
        self.fileno, self.stream = stream.fileno, stream
        self.fstat = os.fstat
        self.exactly = str.__str__
        self.waiting: list[tuple[str, str]] = []  # lanes, and what they have written since the last flush
        self.keep, self.due = sealed(self.wait), sealed(self.flushed)

    def record(self, *conditions: "Callable[[], bool]") -> None:
        """Begin to note what is written.

        Args:
            conditions: What must be true for it, see `guarded`.
        """
        own: Any = self.stream.__dict__
        own["write"] = guarded(self.write, self.real_write, *conditions)
        own["flush"] = guarded(self.flush, self.real_flush, *conditions)

    @covered
    def write(self, *arguments: "Any", **more: "Any") -> int:
        """In the place of the stream's `write`."""
        # `print` writes a line and its end one after the other. Nothing between the two may release the GIL,
        # or lines of two threads tear more often than without us: so first all is written, then noted.
        try:
            length = self.real_write(*arguments, **more)
            self.keep(*arguments)
        except BaseException as error:
            # Without this frame; and this form of `raise` adds none. No call is made here, because a call
            # could run a handler of a signal.
            error.__traceback__ = error.__traceback__ and error.__traceback__.tb_next
            raise
        return length

    @covered
    def flush(self, *arguments: "Any", **more: "Any") -> None:
        """In the place of the stream's `flush`."""
        try:
            self.real_flush(*arguments, **more)
            self.due()
        except BaseException as error:
            error.__traceback__ = error.__traceback__ and error.__traceback__.tb_next  # as in `write`
            raise

    def wait(self, text: str) -> None:
        """A text has been written; it is on its way if it ends a line."""
        text = self.exactly(text)
        self.waiting.append((self.lane(), text))
        if "\n" in text or "\r" in text:
            self.flushed()

    def flushed(self) -> None:
        """All that has been written is on its way."""
        waiting, self.waiting = self.waiting, []
        joined: list[tuple[str, str]] = []
        for lane, text in waiting:
            before = joined.pop()[1] if joined and joined[-1][0] == lane else ""
            if before + text:
                joined.append((lane, before + text))
        if not joined:
            return
        try:
            status = self.fstat(self.fileno())
        except (OSError, ValueError):
            return
        here = self.lane()
        for lane, text in joined:
            # What a thread has begun to print, another can flush.
            self.note("print", lane, (status.st_dev, status.st_ino, self.arriving(text)), own=lane == here)

    def arriving(self, text: str) -> str:
        """A text as it will arrive: what cannot be encoded becomes something else."""
        if text.isascii():
            return text
        return text.encode("utf-8", self.stream.errors or "strict").decode("utf-8", "backslashreplace")
