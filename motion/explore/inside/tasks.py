"""Runs a program of asyncio once, with an order of its ready tasks."""

from __future__ import annotations

import contextlib
import gc
import inspect
import itertools
import sys
import warnings
from collections.abc import Iterator
from types import FrameType

from motion.explore.inside import loop
from motion.explore.inside.code import Program
from motion.explore.inside.locks import running
from motion.explore.inside.play import TOOL, Player
from motion.explore.inside.replayed import but_addresses
from motion.explore.inside.scheduler import Choose, Lane, Scheduler

_END = compile("variables.clear(); collect()", "sys", "exec")
"""Warnings at the end of the interpreter are about line 1 of `sys`."""

_COROUTINE = inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR


class TaskPlayer(Player):
    """Runs a program of asyncio again and again, each time from the start.

    Its states are never the same: what a suspended coroutine holds besides its variables cannot be seen.

    Args:
        program: The program.
        path: Its path.
        order: Its guarantee.
    """

    def __init__(self, program: Program, path: str, order: str | list[list[str]]) -> None:
        super().__init__(program, path, order)
        self._serial = itertools.count()
        # The messages that a run prints depend on the collector, which must not depend on earlier runs.
        gc.collect()
        gc.freeze()
        gc.disable()

    @contextlib.contextmanager
    def watching(self) -> Iterator[None]:
        """Watch the lines of the program, and where its coroutines stop and go on."""
        monitoring, events = sys.monitoring, sys.monitoring.events
        with super().watching():
            monitoring.register_callback(TOOL, events.PY_YIELD, self._yielded)
            monitoring.register_callback(TOOL, events.PY_RESUME, self._resumes)
            for code in self._codes:
                if code.co_flags & _COROUTINE:
                    watched = events.LINE | events.PY_YIELD | events.PY_RESUME
                    monitoring.set_local_events(TOOL, code, watched)
            yield

    def _yielded(self, _code: object, _offset: int, value: object) -> None:
        if type(value).__name__ != "async_generator_wrapped_value":
            self._note("suspend", sys._getframe(1))

    def _resumes(self, _code: object, _offset: int) -> None:
        self._note("resume", sys._getframe(1))

    def _note(self, kind: str, frame: FrameType) -> None:
        scheduler = running.scheduler
        if self.trace and scheduler and scheduler.lane and not scheduler.aborted:
            self.trace.settle(scheduler)
            self.trace.add(scheduler, self._acting(scheduler.lane), kind, frame.f_lineno)

    def play(self, choose: Choose) -> object:
        """Run the program once. The end is the same if only the addresses of objects differ.

        Args:
            choose: Chooses the tasks.

        Returns:
            How it ended; None if the search stopped it.

        Raises:
            Refusal: It cannot be explored.
        """
        loop.renew()
        try:
            with warnings.catch_warnings():  # each run warns as if it were the first
                end = super().play(choose)
        finally:
            self._main.clear()  # its module is still known
            loop.renew()  # it lets go of a loop that waits for ever
            gc.collect()
        if isinstance(end, tuple):
            return end[0], but_addresses(end[1])
        return end

    def point(self, _scheduler: Scheduler) -> bytes:
        """A state that equals no other."""
        return str(next(self._serial)).encode()

    def _acting(self, lane: Lane) -> Lane:
        return loop.acting(lane)

    def _leave(self) -> None:
        """Do what the interpreter does at its end: let go of the objects, which may have something to say."""
        exec(_END, {"variables": self._main, "collect": gc.collect})  # noqa: S102 -- our own
