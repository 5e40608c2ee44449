"""Notes what the standard streams write, and which lanes wrote it.

The streams stay what they are. The file below each gets a `write` of its own beside that of its class, which
notes a text once it is on its way. The stream itself gets one that only notes which lane begins to write.

Python's `print` hands over a text and the end of its line one after the other. Between the two the recorder
runs nothing but functions of C: at a function of Python, another thread could take its turn, and the lines of
the two would tear.
"""

import io
import os
import sys
from _thread import get_ident

from .lanes import Lanes
from .notes import Notes
from .sealing import HERE, announced, covered, guarded, is_missing, sealed

TYPE_CHECKING = False  # without typing, which every process of a run would have to import
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class Stream:
    """A standard stream.

    Everything it uses is its own attribute: programs still print when modules have been taken down.

    Attributes:
        writing: The threads that have begun to write, and of which nothing else has been noted since.
    """

    def __init__(self, stream: io.TextIOWrapper, notes: Notes, lanes: Lanes, writing: "set[int]") -> None:
        self.note, self.lane = notes.write, lanes.lane
        self.stream, self.file = stream, getattr(stream.buffer, "raw", stream.buffer)
        self.real_write: Any = self.file.write
        self.fileno, self.fstat, self.ident = stream.fileno, os.fstat, get_ident
        self.writing, self.folder = writing, HERE
        self.lanes: list[tuple[int, str]] = []  # that have begun to write, each with its thread
        self.frames = sys._current_frames
        self.begin, self.arrive = sealed(self.begun), sealed(self.arrived)
        lanes.forgotten.append(self.lanes.clear)

    def record(self, *conditions: "Callable[[], bool]") -> None:
        """Begin to note what is written.

        Args:
            conditions: What must be true for it, see `guarded`.
        """
        begins = is_missing(self.writing, get_ident)
        self.stream.__dict__["write"] = announced(self.begin, self.stream.write, begins, *conditions)
        self.file.__dict__["write"] = guarded(self.write, self.real_write, *conditions)

    def begun(self) -> None:
        """A lane begins to write."""
        begun = self.ident(), self.lane()
        if begun not in self.lanes[-1:]:
            self.lanes.append(begun)
        self.writing.add(begun[0])

    @covered
    def write(self, *arguments: "Any", **more: "Any") -> "int | None":
        """In the place of the `write` of the file below."""
        try:
            length = self.real_write(*arguments, **more)
            self.arrive(length, *arguments)
        except BaseException as error:
            # Without this frame; and this form of `raise` adds none. No call is made here, because a call
            # could run a handler of a signal.
            error.__traceback__ = error.__traceback__ and error.__traceback__.tb_next
            raise
        return length  # type: ignore[no-any-return]

    def arrived(self, length: "int | None", data: "Any") -> None:
        """The file below was written to: this many bytes of the data are on their way."""
        self.writing.discard(self.ident())
        if not length:
            return
        text = bytes(data[:length]).decode("utf-8", "backslashreplace")
        here = self.lane()
        *others, lane = self.have_written() or [here]  # what these have written, any lane can flush
        try:
            status = self.fstat(self.fileno())
        except (OSError, ValueError):
            return
        self.note("print", lane, (status.st_dev, status.st_ino, text, tuple(others)), own=lane == here)

    def have_written(self) -> list[str]:
        """Take away the lanes that have written something, the one that ended the line last."""
        here, lanes = self.ident(), self.lanes[:]
        if any(thread != here for thread, _ in lanes):
            # A thread that is still in here, saying that it begins, has written nothing yet.
            frames = self.frames()
            inside = {
                thread for thread, frame in frames.items() if frame.f_code.co_filename.startswith(self.folder)
            }
            inside.discard(here)
        else:
            inside = set()
        self.lanes[:] = [begun for begun in lanes if begun[0] in inside]
        written = [begun for begun in lanes if begun[0] not in inside]
        written.sort(key=lambda begun: begun[0] == here)
        return [lane for _, lane in written]
