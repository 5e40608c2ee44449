"""Notes what the standard streams write, and which lanes wrote it.

The streams stay what they are. The file below each gets a `write` of its own beside that of its class, which
notes a text once it is on its way. The stream itself gets one that only notes which lane begins to write.

Python's `print` hands over a text and the end of its line one after the other. Between the two the recorder
runs nothing but functions of C: at a function of Python, another thread could take its turn, and the lines of
the two would tear.
"""

from .builtin import own as __builtins__  # type: ignore[no-redef]  # isort: skip  # noqa: F401 -- functions use it

import io
import os
import sys
from _thread import get_ident

from .lanes import Lanes
from .notes import Notes
from .sealing import CALLED, announced, guarded, is_missing, sealed
from .unseen import SEEN

TYPE_CHECKING = False  # without typing, which every process of a run would have to import
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class Streams:
    """The standard streams, with functions of ours instead of `write` while nobody could see it.

    Attributes:
        watched: Whether they do.
    """

    def __init__(
        self, notes: Notes, lanes: Lanes, writing: "set[int]", conditions: "tuple[Callable[[], bool], ...]"
    ) -> None:
        self.streams = [
            Stream(stream, notes, lanes, writing)
            for stream in (sys.stdout, sys.stderr)
            if type(stream) is io.TextIOWrapper
        ]
        self.conditions = conditions
        self.watched = False

    def come_back(self) -> None:
        """Note what is written from now on, if the conditions for it are true."""
        if all([condition() for condition in self.conditions]):  # noqa: C419 -- the frame of a generator is seen
            self.watched = True
            for stream in self.streams:
                stream.record(*self.conditions)

    def leave(self) -> None:
        """Note nothing any more, and leave the streams as they were."""
        self.watched = False
        for stream in self.streams:
            stream.leave()


class Stream:
    """A standard stream.

    Everything it uses is its own attribute: programs still print when modules have been taken down.

    Attributes:
        writing: The threads that have begun to write, and of which nothing else has been noted since.
    """

    def __init__(self, stream: io.TextIOWrapper, notes: Notes, lanes: Lanes, writing: "set[int]") -> None:
        self.note, self.lane = notes.write, lanes.lane
        self.stream, self.file = stream, getattr(stream.buffer, "raw", stream.buffer)
        self.real_begin: Any = stream.write
        self.real_write: Any = self.file.write
        self.fileno, self.fstat, self.ident = self.file.fileno, os.fstat, get_ident
        self.writing = writing
        self.lanes: list[tuple[int, str]] = []  # that have begun to write, each with its thread
        # The threads that are in `begun` or `write`. At each call, another thread can take its turn, so
        # these two make none before they add themselves, and `begun` makes none after. Operators and `del`
        # do not count as calls.
        self.inside: dict[int, None] = {}
        self.called, self.seen = CALLED, SEEN
        self.begin, self.arrive = sealed(self.begun), sealed(self.arrived)
        lanes.forgotten += self.lanes.clear, self.inside.clear

    def record(self, *conditions: "Callable[[], bool]") -> None:
        """Begin to note what is written.

        Args:
            conditions: The conditions for it, see `guarded`.
        """
        begins = is_missing(self.writing, get_ident)
        self.stream.__dict__["write"] = announced(self.begin, self.real_begin, begins, *conditions)
        self.file.__dict__["write"] = guarded(self.write, self.real_write, *conditions)

    def leave(self) -> None:
        """Note nothing any more."""
        self.stream.__dict__.pop("write", None)
        self.file.__dict__.pop("write", None)

    def begun(self) -> None:
        """A lane begins to write."""
        ident = self.ident | self.called
        self.inside[ident] = None
        try:
            begun = ident, self.lane()
            if begun not in self.lanes[-1:]:
                self.lanes.append(begun)
            self.writing.add(ident)
        finally:
            if ident in self.inside:  # a handler of a signal may have written meanwhile
                del self.inside[ident]

    def write(self, *arguments: "Any", **more: "Any") -> "int | None":
        """Replaces the `write` of the file below."""
        ident = self.ident | self.called
        self.inside[ident] = None
        try:
            length = self.real_write(*arguments, **more)
            self.arrive(length, *arguments)
        except BaseException as error:
            if self.seen:  # without this frame; and this form of `raise` adds none
                error.__traceback__ = error.__traceback__ and error.__traceback__.tb_next
            raise
        finally:
            self.inside.pop(ident, None)
        return length  # type: ignore[no-any-return]

    def arrived(self, length: "int | None", data: "Any") -> None:
        """The file below was written to: this many bytes of the data are on their way."""
        if not length:
            self.writing.discard(self.ident())
            return
        text = bytes(data[:length]).decode("utf-8", "backslashreplace")
        # If the end of a line arrives before the end of a `print`, the end is empty: it begins nothing.
        if not text.endswith("\n"):
            self.writing.discard(self.ident())
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
        inside = {*self.inside} - {here}  # these have written nothing yet, or will say so themselves
        self.lanes[:] = [begun for begun in lanes if begun[0] in inside]
        written = [begun for begun in lanes if begun[0] not in inside]
        written.sort(key=lambda begun: begun[0] == here)
        return [lane for _, lane in written]
