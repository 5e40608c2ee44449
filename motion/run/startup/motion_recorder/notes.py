"""The files of a process for its notes: a line for each event, with DATA as Python would write it.

    KIND LANE MONOTONIC_NS CPU_NS SWITCHES DATA

SWITCHES is how often the thread has given up its processor voluntarily. A thread that only waits for a
processor has not. -1 means that the number is not known.

The files are mapped into memory: their content stays when the process is killed, and writing to it does not
release the GIL. (With `os.write`, threads switched at every line, and their output changed.)
"""

from .builtin import own as __builtins__  # type: ignore[no-redef]  # isort: skip  # noqa: F401 -- functions use it

import io
import mmap
import os
import sys
from time import monotonic_ns

from .system import may_write

TYPE_CHECKING = False  # without typing, which every process of a run would have to import
if TYPE_CHECKING:
    from collections.abc import Callable

FIRST_SIZE = 1 << 16
"""Bytes of the first file of a process. Most need no more."""

SIZE = 1 << 20
"""Bytes of each later file, and of the longest note."""

FULL = ".full"
"""The end of the name of a file for which the disk had no room."""

FILES = 16
"""The number of files of a process. When they are full, its recording ends."""

DESCRIPTOR_AT = 7 * 8
"""In a mapped file of Python 3.12, the number of its descriptor begins at this byte."""

NO_DESCRIPTOR = (-1).to_bytes(4, sys.byteorder, signed=True)


class Notes:
    """The notes of one interpreter.

    Everything that it uses is its own attribute, because programs still print when modules have been taken
    down.
    """

    def __init__(
        self, folder: str, interpreter: int, cpu: "Callable[[], int]", given_up: "Callable[[], int]"
    ) -> None:
        self.folder = folder
        self.interpreter = interpreter
        self.now, self.cpu, self.given_up = monotonic_ns, cpu, given_up
        self.pid = 0
        self.files = 0
        self.page: mmap.mmap | io.FileIO | None = None

    def begin(self, pid: int) -> None:
        """A process or an interpreter begins, or this is the child of a fork."""
        self.pid = pid
        self.files = 0
        self.page = self.new_page(FIRST_SIZE)

    def write(self, kind: str, lane: str, data: object, own: bool = True) -> None:
        """Write down an event.

        Args:
            kind: The kind of the event.
            lane: The lane that did it.
            data: More about it: text, numbers, None and tuples of these, but no subclasses of them.
            own: Whether the lane runs in this thread now.
        """
        if self.page is None:
            return
        used, gave = (self.cpu(), self.given_up()) if own else (-1, -1)
        line = f"{kind}\t{lane}\t{self.now()}\t{used}\t{gave}\t{data!r}\n".encode("utf-8", "backslashreplace")
        try:
            self.page.write(line)
        except ValueError:  # it is full
            self.page = self.new_page(SIZE)
            if self.page is not None and len(line) <= SIZE:
                self.page.write(line)

    def new_page(self, size: int) -> "mmap.mmap | io.FileIO | None":
        """A file to write into, or None: there are too many, the disk is full, or the program set a limit.

        Args:
            size: Its length in bytes.
        """
        self.files += 1
        if self.files > FILES or not may_write(size):
            return None
        name = f"{self.folder}/{self.pid}.{self.interpreter}.{self.now()}.{self.files}"
        try:
            if sys.platform == "emscripten":  # files are in memory there, and mapping one makes a copy
                return io.FileIO(name, "wb")
            return mapped_file(name, size)
        except OSError:
            return None


def room_for(descriptor: int, size: int) -> int:
    """How many of a number of bytes can be written to a file."""
    try:
        return os.write(descriptor, bytes(size))
    except OSError:
        return 0


def mapped_file(name: str, size: int) -> mmap.mmap:
    """A new file as memory.

    Raises:
        OSError: It cannot be made, or the disk is full.
    """
    descriptor = os.open(name, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        # If only the length of a file is set, it gets room on the disk when it is written to. If the disk is
        # full then, SIGBUS kills the process.
        if room_for(descriptor, size) < size:
            os.ftruncate(descriptor, 0)
            os.rename(name, name + FULL)  # noqa: PTH104 -- start-up
            raise OSError("no room")
        # If a descriptor stayed open, the program's own files would have other numbers than without us.
        if sys.version_info >= (3, 13):
            return mmap.mmap(descriptor, size, trackfd=False)
        page = mmap.mmap(descriptor, size)
        if sys.platform == "linux":
            forget_descriptor(page, descriptor)
        return page
    finally:
        os.close(descriptor)


def forget_descriptor(page: mmap.mmap, descriptor: int) -> None:
    """Close the descriptor that a mapped file keeps, as `trackfd=False` does from Python 3.13 on.

    The number of the descriptor is in the object itself. If the object is built in another way, or may not be
    written to, the descriptor stays open.
    https://github.com/python/cpython/blob/3.12/Modules/mmapmodule.c

    Args:
        page: The mapped file.
        descriptor: Another descriptor of the same file. Nothing else has opened the file.
    """
    try:
        memory = os.open("/proc/self/mem", os.O_RDWR)
        try:
            place = id(page) + DESCRIPTOR_AT
            kept = int.from_bytes(os.pread(memory, 4, place), sys.byteorder, signed=True)
            if os.fstat(kept)[1:3] == os.fstat(descriptor)[1:3]:  # the same inode of the same device
                os.pwrite(memory, NO_DESCRIPTOR, place)
                os.close(kept)
        finally:
            os.close(memory)
    except OSError:
        pass
