"""Runs a program once, under a schedule."""

from __future__ import annotations

import collections
import contextlib
import io
import re
import sys
import traceback
import types
from collections.abc import Callable, Iterator
from typing import Any

from motion.explore.inside import world
from motion.explore.inside.code import ITER, Program
from motion.explore.inside.graph import Described, Graph
from motion.explore.inside.locks import running
from motion.explore.inside.scheduler import Abort, Choose, Lane, Refusal, Scheduler
from motion.explore.inside.state import States
from motion.explore.inside.trace import Trace

TOOL = 4  # the number of this tool for `sys.monitoring`; 0 to 3 and 5 have a meaning

_LINES = 5_000
"""Lines that a program may run under one schedule."""

_ATOMS = (int, float, str, bytes, bool, complex, range, type(None))

HANGS = "hangs"


class Output(io.TextIOBase):
    """The output of a run.

    Args:
        order: The program's guarantee: `"exact"`, `"any"`, or pairs of regular expressions for lines.
        told: Told how many lines were ended.

    Attributes:
        lines: The lines that were ended.
        rest: The text after them.
        latest: The text since somebody asked for it.
    """

    def __init__(self, order: str | list[list[str]], told: Callable[[int], None]) -> None:
        self.lines: list[str] = []
        self.rest = self.latest = ""
        self._order = order
        self._tell = told
        self._printed: collections.Counter[str] = collections.Counter()
        self._broken: set[int] = set()

    def writable(self) -> bool:
        """It can be written to."""
        return True

    def write(self, text: str) -> int:
        """Print a text, unless the run is over and the program is only being left."""
        if running.scheduler is None or running.scheduler.aborted:
            return len(text)
        self.latest += text
        *lines, self.rest = (self.rest + text).split("\n")
        for line in lines:
            if isinstance(self._order, list):
                self._broken |= {
                    at
                    for at, (first, second) in enumerate(self._order)
                    if re.fullmatch(first, line)
                    and any(re.fullmatch(second, printed) for printed in self._printed)
                }
            self._printed[line] += 1
        self.lines += lines
        self._tell(len(lines))
        return len(text)

    def so_far(self) -> object:
        """The printed text, as far as it matters for the guarantee."""
        if self._order == "exact":
            return [*self.lines, self.rest]
        return [sorted(self._printed.items()), sorted(self._broken), self.rest]


class Player:
    """Runs a program again and again, each time from the start.

    Args:
        program: The program.
        path: Its path.
        order: Its guarantee.
        graph: Takes down every state, if the states are wanted and not the outputs. Then each line is a
            point, also one that shares nothing.

    Attributes:
        output: The output of the last run.
        trace: Takes down what the lanes of the next run do; None means that nothing does.
        recording: The actions that were taken down.
        seconds: How long the last run took, by the virtual clock.
    """

    def __init__(
        self, program: Program, path: str, order: str | list[list[str]], graph: Graph | None = None
    ) -> None:
        self._program, self._path, self._order, self._graph = program, path, order, graph
        self._states = States({code: number for number, code in enumerate(program.codes, 1)})
        self._codes = set(program.codes)
        self._main: dict[str, Any] = {}
        self._steps = 0
        self._looking = False  # then a call of the program, such as its `__getstate__`, is not a step of it
        self._latest: Described = (0, [])
        self.recording: dict[str, Any] = {}
        self.seconds = 0.0
        self.output = Output(order, self._told)
        self.trace: Trace | None = None

    @contextlib.contextmanager
    def watching(self) -> Iterator[None]:
        """Watch the lines of the program while this context lasts."""
        monitoring = sys.monitoring
        monitoring.use_tool_id(TOOL, "explore")
        monitoring.register_callback(TOOL, monitoring.events.LINE, self._line)
        for code in self._program.codes:
            monitoring.set_local_events(TOOL, code, monitoring.events.LINE)
        streams = sys.stdout, sys.stderr, sys.modules["__main__"], sys.argv
        sys.argv = [self._path]
        try:
            yield
        finally:
            sys.stdout, sys.stderr, sys.modules["__main__"], sys.argv = streams
            monitoring.free_tool_id(TOOL)

    def play(self, choose: Choose) -> object:
        """Run the program once.

        Args:
            choose: Chooses the lanes.

        Returns:
            How it ended; None if the search stopped it.

        Raises:
            Refusal: It cannot be explored.
        """
        scheduler = Scheduler(choose, self._resumed, self._describe)
        module = types.ModuleType("__main__")
        module.__file__ = self._path
        self._main = module.__dict__
        self._main[ITER] = iter
        self.output, self._steps = Output(self._order, self._told), 0
        sys.stdout, sys.stderr, sys.modules["__main__"] = self.output, self.output, module
        ended: list[tuple[int | str, str]] = []
        world.run(scheduler, lambda lane: ended.append(self._main_thread(lane)))
        [(end, kind)] = ended or [(0, "")]
        if scheduler.refused:
            raise Refusal(scheduler.refused)
        if scheduler.hangs:
            end, kind = HANGS, HANGS
        elif not ended:
            return None
        if self.trace:
            self.trace.settle(scheduler)
            self.recording = self.trace.found(scheduler)
        self.seconds = scheduler.now
        if self._graph:
            value, places = self._latest
            return kind, value, tuple(places)
        return end, repr(self.output.so_far())

    def _main_thread(self, lane: Lane) -> tuple[int | str, str]:
        """Do what the main thread does, and return how it ended: its exit status, and in words."""
        end: int | str = 0
        kind = "ends"
        try:
            exec(self._program.code, self._main)  # noqa: S102 -- the program of the book
        except SystemExit as error:
            end = error.code if isinstance(error.code, int) else 0 if error.code is None else 1
        except (Abort, Refusal):
            raise
        except BaseException as error:  # noqa: BLE001 -- the program's own, which is a way to end
            end, lane.error = 1, type(error).__name__
            kind = f"{lane.error}: {error}"
            traceback.print_exception(world.without_ours(error), file=self.output)
        world.wait_for_threads(lane)
        self._leave()
        if running.scheduler:
            self._describe(running.scheduler)
        return end, kind

    def state(self, scheduler: Scheduler) -> bytes:
        """The state of the run.

        Args:
            scheduler: Its scheduler.
        """
        self._looking = True
        try:
            return self._states.of(scheduler, self._main, None if self._graph else self.output.so_far())
        finally:
            self._looking = False

    def printed(self) -> str:
        """The text that the run has printed since the last call."""
        text, self.output.latest = self.output.latest, ""
        return text

    def met(self) -> None:
        """Take down the state of the last point, which is new."""
        if self._graph:
            self._graph.states.append(self._latest)

    def point(self, scheduler: Scheduler) -> bytes:
        """The state of the run, at a point that the graph has to show if it is new.

        Args:
            scheduler: Its scheduler.
        """
        self._describe(scheduler)
        return self.state(scheduler)

    def _describe(self, scheduler: Scheduler) -> None:
        if self._graph:
            self._latest = self._graph.describe(scheduler, self._main)

    def _line(self, _code: types.CodeType, number: int) -> None:
        scheduler = running.scheduler
        lane = scheduler.lane if scheduler else None
        if scheduler is None or lane is None or self._looking:
            return
        if scheduler.aborted:
            raise Abort
        lane.line = number
        self._steps += 1
        if self._steps > _LINES:
            scheduler.refuse(f"it runs more than {_LINES:,} lines under one schedule")
            raise Abort
        frame = sys._getframe(1)
        lane.frame = frame
        if self.trace:
            self.trace.line(scheduler, self._acting(lane), number)
        if self._graph or len(scheduler.lanes) > 1:
            if number in self._program.holding:
                lane.hidden = self.state(scheduler)
            elif lane.hidden and not self._holds(frame):
                lane.hidden = b""
            if self._graph or not self._is_local(frame, number):
                scheduler.pause(lane, frame)

    def _told(self, lines: int) -> None:
        scheduler = running.scheduler
        lane = scheduler.lane if scheduler else None
        if self.trace and scheduler and lane:
            self.trace.printed(scheduler, self._acting(lane), lines)

    def _acting(self, lane: Lane) -> Lane:
        """The lane that acts in a thread."""
        return lane

    def _leave(self) -> None:
        """Do what the interpreter does after the last line of a program."""

    def _resumed(self, lane: Lane) -> None:
        if lane.hidden and running.scheduler:
            lane.hidden = self.state(running.scheduler)

    def _holds(self, frame: types.FrameType | None) -> bool:
        while frame is not None:
            if frame.f_code in self._codes and frame.f_lineno in self._program.holding:
                return True
            frame = frame.f_back
        return False

    def _is_local(self, frame: types.FrameType, number: int) -> bool:
        names = self._program.local.get(number)
        if names is None:
            return False
        code = frame.f_code
        own = frame.f_locals if frame.f_locals is not self._main else {}
        for name in names:
            if name in code.co_varnames and name not in code.co_cellvars:
                value = own.get(name)
            elif name in self._program.constants:
                value = self._main.get(name, self)
            else:
                return False
            if type(value) not in _ATOMS:
                return False
        return True
