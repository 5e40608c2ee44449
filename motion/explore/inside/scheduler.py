"""Lets one lane run at a time, and asks which one is next wherever there is a choice.

Each thread of the program is a greenlet: a call that can be suspended in the middle, and continued later. All
run in one real thread, on the real interpreter, and only their order is ours. Real threads that wait for each
other would do too, but changing from one to another takes fifteen times as long.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from types import FrameType
from typing import Any

from greenlet import getcurrent, greenlet

# The real one, which is needed after `world` has replaced the name.
cpu_seconds = time.process_time

type Resumed = Callable[["Lane"], None]
"""Told that a lane goes on after others ran."""

type Choose = Callable[["Scheduler", Sequence[Any], Any], Any]
"""Chooses the next lane, or another thing with a number, among those that can run; the last argument is the
one that is next unless a schedule says otherwise, if there is one. None stops the run."""


class Abort(BaseException):
    """Leaves the program: the run is over. The program itself must not see why."""


class Refusal(BaseException):
    """The program does something that this scheduler cannot control. The message says what.

    The program itself must not catch it.
    """


class Lane:
    """A thread or a task of the program.

    Attributes:
        call: The call that is the thread.
        number: Its place in the order of birth.
        name: Its name when it was born.
        daemon: The program ends without waiting for it.
        kind: Whether it is a `thread` or a `task`.
        detail: The coroutine function of a task.
        line: The line of the program that it runs next, or in which it waits.
        frame: Its innermost frame while it does not run.
        until: Whether its waiting is over; None means that it does not wait.
        waits_for: The object that it waits for, as a part of the state; None if there is none.
        wake: When its waiting ends at the latest, by the virtual clock, in seconds; None means never.
        hidden: A digest of what its frames may hold besides their variables; empty means nothing.
        left: It has run its last line, so that nobody who joins it waits any longer.
        ended: It has ended.
        gave: How often it has waited.
        error: The name of the exception that ended it; empty if there was none.
    """

    def __init__(
        self, number: int, name: str, *, daemon: bool, kind: str = "thread", detail: str = ""
    ) -> None:
        self.number, self.name, self.daemon = number, name, daemon
        self.kind, self.detail = kind, detail
        self.line = 0
        self.frame: FrameType | None = None
        self.until: Callable[[], bool] | None = None
        self.waits_for: object = None
        self.wake: float | None = None
        self.hidden = b""
        self.left = self.ended = False
        self.gave = 0
        self.error = ""
        self.call: greenlet

    def look(self) -> None:
        """Note whether it has ended, if nobody has told."""

    @property
    def runnable(self) -> bool:
        """Whether it could run now."""
        return not self.ended and (self.until is None or self.until())


class Scheduler:
    """One run of a program.

    Args:
        choose: Chooses the next lane wherever more than one can run.
        resumed: Told that a lane goes on after others ran.
        stuck: Told that no lane can run, and none is going to wake up, before the run is ended.

    Attributes:
        lanes: The threads, in the order of their births.
        tasks: The tasks, in the order of their births. They have the numbers after that of the main thread.
        now: The virtual clock, in seconds. It moves only when no lane can run.
        aborted: The run is being ended: each lane that runs on leaves the program.
        lane: The lane that runs.
        hangs: No lane could run, and none was going to wake up.
        refused: Why the program cannot be explored; empty as long as it can.
    """

    def __init__(self, choose: Choose, resumed: Resumed, stuck: Callable[[Scheduler], None]) -> None:
        self.lanes: list[Lane] = []
        self.tasks: list[Lane] = []
        self.now = 0.0
        self.aborted = self.hangs = False
        self.refused = ""
        self._choose = choose
        self._resumed = resumed
        self._stuck = stuck
        self.lane: Lane | None = None
        self._root = getcurrent()

    def born(self, name: str, call: Callable[[], None], *, daemon: bool) -> Lane:
        """Add a lane, which can run from now on.

        Args:
            name: Its name.
            call: The call that is this thread.
            daemon: The program ends without waiting for it.
        """
        lane = Lane(len(self.lanes), name, daemon=daemon)

        def live() -> None:
            try:
                call()
            except Abort:
                pass
            finally:
                lane.left = lane.ended = True
                lane.frame = None

        lane.call = greenlet(live, self._root)
        self.lanes.append(lane)
        return lane

    def run(self) -> None:
        """Run the first lane, and all that it starts, until it has ended or no lane can go on."""
        following: Lane | None = self.lanes[0]
        while following is not None:
            self.lane = following
            following.call.switch()
            if self.aborted or self.lanes[0].ended:
                break
            following = self._following()
        self.stop()
        for lane in self.lanes:  # one after another, since what they pass through is shared
            self.lane = lane
            while lane.call:
                lane.call.throw(Abort)
        self.lane = None

    def pause(self, lane: Lane, frame: FrameType) -> None:
        """A point where another lane may go on.

        Args:
            lane: The lane that runs.
            frame: Its frame.

        Raises:
            Abort: The run is over.
        """
        lane.frame = frame
        self._pass_on(lane)

    def wait(
        self,
        lane: Lane,
        frame: FrameType,
        until: Callable[[], bool],
        waits_for: object,
        seconds: float | None = None,
    ) -> bool:
        """Wait until something holds.

        Args:
            lane: The lane that runs.
            frame: Its frame.
            until: Whether it can go on.
            waits_for: The object that it waits for, as a part of the state.
            seconds: How long it waits at most, by the virtual clock; None means without an end.

        Returns:
            Whether it holds.

        Raises:
            Abort: The run is over.
        """
        lane.frame, lane.until, lane.waits_for = frame, until, waits_for
        lane.gave += 1
        lane.wake = None if seconds is None else self.now + max(seconds, 0.0)
        try:
            self._pass_on(lane)
        finally:
            held = until()
            lane.until = lane.waits_for = lane.wake = None
        return held

    def chosen[T](self, options: Sequence[T]) -> T:
        """Ask which of several things that are ready is next.

        Args:
            options: The things. The first one is next unless a schedule says otherwise.

        Raises:
            Abort: The run is over.
        """
        chosen: T | None = self._asked(options, options[0])
        if chosen is None:
            raise Abort
        return chosen

    def stop(self) -> None:
        """Begin the end of the run. The caller leaves the program next."""
        self.aborted = True

    def refuse(self, reason: str) -> None:
        """End the run, and the exploration with it.

        Args:
            reason: Why the program cannot be explored.
        """
        self.refused = self.refused or reason
        self.stop()

    def _pass_on(self, lane: Lane) -> None:
        if self.aborted:
            raise Abort
        following = self._following()
        if following is None:
            raise Abort
        if following is not lane:
            self.lane = following
            # While the interpreter calls us at a line, it watches no lines. Those of the other lane matter.
            sys.call_tracing(following.call.switch, ())
            if self.aborted:
                raise Abort
            self._resumed(lane)

    def _following(self) -> Lane | None:
        """The next lane; None if the run is over from now on."""
        while not (runnable := [lane for lane in self.lanes if lane.runnable]):
            times = [lane.wake for lane in self.lanes if not lane.ended and lane.wake is not None]
            if not times:
                self.hangs = any(not lane.ended for lane in self.lanes)
                self._stuck(self)
                self.stop()
                return None
            self.now = max(self.now, min(times))
            for lane in self.lanes:
                if not lane.ended and lane.wake is not None and lane.wake <= self.now:
                    lane.until = lane.wake = None
        chosen: Lane | None = self._asked(runnable, self.lane if self.lane in runnable else None)
        return chosen

    def _asked(self, options: Sequence[Any], current: Any) -> Any:
        try:
            chosen = self._choose(self, options, current)
        except Refusal as refusal:
            self.refuse(str(refusal))
            return None
        if chosen is None:
            self.stop()
        return chosen
