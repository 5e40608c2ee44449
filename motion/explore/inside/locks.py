"""A lock that asks the scheduler to wait. All that the standard library builds from locks works with it."""

from __future__ import annotations

import sys
import weakref
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from motion.explore.inside.scheduler import Lane, Scheduler


class Running:
    """The run that goes on.

    Attributes:
        scheduler: Its scheduler, or None between runs.
        born: Told that one lane has started another; None if nobody wants to know.
    """

    scheduler: Scheduler | None = None
    born: Callable[[Lane, Lane], None] | None = None


running = Running()
"""The only one: the program calls functions of modules, which have to find the run."""

_MADE: weakref.WeakSet[Lock] = weakref.WeakSet()


class Lock:
    """`threading.Lock` under the scheduler."""

    def __init__(self) -> None:
        self.held = False
        _MADE.add(self)

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """Take the lock, as `threading.Lock.acquire` does."""
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        scheduler = running.scheduler
        if self.held:
            if not blocking:
                return False
            lane = scheduler.lane if scheduler else None
            if scheduler is None or lane is None:
                raise RuntimeError("a lock is held that nobody can give back")
            seconds = None if timeout == -1 else timeout
            if not scheduler.wait(lane, sys._getframe(1), self._is_free, self, seconds):
                return False
        self.held = True
        return True

    def release(self) -> None:
        """Give the lock back, as `threading.Lock.release` does."""
        if not self.held:
            raise RuntimeError("release unlocked lock")
        self.held = False

    def locked(self) -> bool:
        """Whether it is held."""
        return self.held

    def _is_free(self) -> bool:
        return not self.held

    def _at_fork_reinit(self) -> None:
        self.held = False

    def __reduce__(self) -> str:
        raise TypeError("cannot pickle '_thread.lock' object")

    __enter__ = acquire

    def __exit__(self, *error: object) -> None:
        self.release()


def free_all() -> None:
    """Free all locks: those of modules outlive a run, which may have ended while they were held."""
    for lock in list(_MADE):
        lock.held = False
