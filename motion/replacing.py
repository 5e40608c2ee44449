"""Replaces a file by another one, unless somebody else has saved it, or is saving it, in the meantime.

An editor saves a file in one of two ways: it renames a new file to the name of the old one, or it opens the
old one and writes into it. Between a look at the file and the replacing there is time for both. On Linux,
neither is lost: the two files change places in one step, so whatever was there is still there and can be
looked at, and a lease on the old file says whether anybody opens it for writing. Elsewhere, and on file
systems that cannot do this, a look just before the replacing must do.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

if sys.platform != "win32":
    import fcntl
if sys.platform == "linux":
    import signal

_HERE, _EXCHANGE = -100, 2  # AT_FDCWD (fcntl.h), RENAME_EXCHANGE (linux/fs.h)

_CHANGED = "has changed since it was read"


class EditedError(Exception):
    """Somebody else has saved a file, or is saving it, so it was not replaced. The message says which."""


def replace(path: Path, new: Path, *, is_as_read: Callable[[Path], bool]) -> None:
    """Give the name of a file to another file of the same folder, and delete the old one.

    Args:
        path: The file. No symbolic link.
        new: The other file. It is deleted if it does not get the name. An edit that can no longer be given
            back stays under its name.
        is_as_read: Whether a file has the content that may be replaced.

    Raises:
        EditedError: Somebody else has saved the file, or is saving it. It is as they left it.
        OSError: The file cannot be replaced.
    """
    ours = _identity(new.stat())
    of_no_use = {ours}
    try:
        with _alone(path.parent), path.open("rb") as old:
            of_no_use.add(_identity(os.fstat(old.fileno())))
            if not _lease(old):
                raise EditedError("is open for writing elsewhere")
            if not is_as_read(path):
                raise EditedError(_CHANGED)
            if _exchange(new, path):
                _give_back_edits(path, new, old, ours, is_as_read)
    finally:
        with contextlib.suppress(FileNotFoundError):
            if _identity(new.stat()) in of_no_use:
                new.unlink()


def _give_back_edits(
    path: Path, new: Path, old: BinaryIO, ours: tuple[int, int], is_as_read: Callable[[Path], bool]
) -> None:
    """Check what a file was exchanged for, and undo the exchange if it was not the file that was read.

    Raises:
        EditedError: It was undone.
    """
    is_done = False
    try:
        is_old = _identity(new.stat()) == _identity(os.fstat(old.fileno()))
        is_done = is_old and is_as_read(new) and not _is_wanted(old)
    finally:
        placed = ours
        while not is_done:
            displaced = _identity(new.stat())
            _exchange(new, path)
            # If this is not what was put there, it is a later edit, which must go back too.
            is_done = _identity(new.stat()) == placed
            placed = displaced
    if placed != ours:
        raise EditedError(_CHANGED)


def _identity(status: os.stat_result) -> tuple[int, int]:
    """The device and inode of a file."""
    return status.st_dev, status.st_ino


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait until no other process of the engine replaces files in a folder, and keep them waiting."""
    if sys.platform == "win32":
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # a file system without locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _lease(file: BinaryIO) -> bool:
    """Ask the system to let others who open a file for writing wait, until it is closed here.

    Returns:
        False if it is open for writing now.
    """
    if sys.platform == "linux":
        try:
            fcntl.fcntl(file, fcntl.F_SETSIG, signal.SIGURG)  # does nothing, while the default one kills
            fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        except OSError as error:  # other errors: the file is another user's, or the system has no leases
            return error.errno != errno.EAGAIN
    return True


def _is_wanted(file: BinaryIO) -> bool:
    """Whether anybody has begun to open a file for writing since it was leased."""
    return not _lease(file)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two files in one step.

    Returns:
        False if the system cannot: the first has replaced the other.
    """
    if sys.platform == "linux":
        with contextlib.suppress(AttributeError):  # an old C library
            names = [os.fsencode(path) for path in (one, other)]
            library = ctypes.CDLL(None, use_errno=True)
            if library.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0:
                return True
            number = ctypes.get_errno()
            if number not in (errno.EINVAL, errno.ENOSYS):  # the file system, or the system, is an old one
                raise OSError(number, os.strerror(number))
    one.replace(other)
    return False
