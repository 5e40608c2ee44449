"""Explores programs, each in a process of its own, and keeps what was found."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import re
import signal
import subprocess
from pathlib import Path
from typing import Any

import msgspec

from motion.explore.scope import has_tasks, why_outside
from motion.kept import KeptFiles
from motion.key import digest
from motion.program.dots import pieces_of
from motion.program.imports import helpers_of
from motion.program.snippet import Snippet
from motion.run.interpreter import Interpreter, why_not_run
from motion.run.recording.events import Event, Kind, Lane

PREEMPTIONS = 2
"""How often a schedule may take the turn from a thread that could have gone on. Nearly all faults that depend
on the schedule need no more: https://doi.org/10.1145/1250734.1250785"""

_SECONDS = 10.0
"""Seconds of CPU time for an exploration. Most programs of the book need less than one."""

_ORDERS = 1_000
"""Orders of ready tasks that are tried without a limit on how many tasks overtake others."""

_GIVEN_UP = 900.0
"""Seconds after which an exploration is given up, also on a busy machine."""

_INSIDE = Path(__file__).parent / "inside"


class NotExploredError(ValueError):
    """The schedules of a program cannot be explored. The message says why, with "it" for the program."""


class ExplorerFailedError(RuntimeError):
    """The explorer itself failed. Nothing is known about the program."""


class Explored(msgspec.Struct, frozen=True):
    """A way in which some schedules end.

    Attributes:
        end: The exit status, or `"hangs"`.
        output: The printed text.
        seconds: How long it takes, by the virtual clock.
        lanes: The lanes: their name, kind and starter, as `Lane` has them.
        events: The actions of the lanes.
    """

    end: int | str
    output: str
    seconds: float
    lanes: tuple[Lane, ...]
    events: tuple[tuple[int, int, int, Kind, int | None, str, int], ...]

    def recorded(self) -> tuple[Event, ...]:
        """The actions of the lanes, as events of a recording."""
        return tuple(Event(*event) for event in self.events)


class Exploration(msgspec.Struct, frozen=True, omit_defaults=True):
    """The result of an exploration.

    Attributes:
        preemptions: The limit of preemptions in one schedule, or of tasks that overtake others; None means
            that there was none.
        complete: Whether all schedules within the limit are known.
        counts: How many schedules end in each way, in the order of `outcomes`. None if that is not known: not
            all schedules are known, or some come back to a state where they were, and could do so for ever.
        outcomes: The ways in which schedules end.
        promised: For a program of asyncio, whose other attributes are about every order of its ready tasks,
            the result for the orders that asyncio's documentation leaves open: its tasks first in, first out,
            and timers for the same instant in any order. None for other programs, and if all orders end in
            the same way.
    """

    preemptions: int | None
    complete: bool
    counts: tuple[int, ...] | None
    outcomes: tuple[Explored, ...]
    promised: Exploration | None = None


class Graph(msgspec.Struct, frozen=True):
    """All states that a program can reach, and the steps between them.

    Attributes:
        lanes: The names of the lanes, in the order of their births.
        places: The different places of lanes: the line that it does next, a status (`ready`, `waits`,
            `sleeps`, `unborn` or `ended`), its variables.
        values: The different texts of the program's variables.
        states: For each state, its index in `values` and, for each lane, its index in `places`. The program
            starts in the first one.
        moves: For each state, the steps that are possible in it: the lane, the state after it, what it
            prints. The program is over where there are none.
        ends: How the program is over, by state: `ends`, `hangs`, or an exception with its message.
    """

    lanes: tuple[str, ...]
    places: tuple[tuple[int, str, str], ...]
    values: tuple[str, ...]
    states: tuple[tuple[int, tuple[int, ...]], ...]
    moves: tuple[tuple[tuple[int, int, str], ...], ...]
    ends: dict[int, str]


class _Answer(msgspec.Struct, frozen=True):
    """The answer of the process that explores."""

    refused: str
    complete: bool = False
    counts: tuple[int, ...] | None = None
    outcomes: tuple[Explored, ...] = ()
    graph: Graph | None = None


class Explorer:
    """Explores the programs of a book.

    Args:
        root: The folder of the book, which keeps what was found.
        interpreter: The Python that runs the programs.

    Attributes:
        interpreter: This Python.
    """

    def __init__(self, root: Path, interpreter: Interpreter) -> None:
        self.interpreter = interpreter
        self._kept = KeptFiles(root / ".motion" / "schedules", ".json")

    def explore(self, snippet: Snippet, preemptions: int | None = PREEMPTIONS) -> Exploration:
        """Explore the schedules of a program.

        Args:
            snippet: The program.
            preemptions: The limit of preemptions in one schedule; None means that there is none. For a
                program of asyncio, how many tasks may overtake others if there are too many orders otherwise.

        Raises:
            NotExploredError: It cannot be explored.
            ExplorerFailedError: The explorer failed.
        """
        if not has_tasks(snippet):
            answer = self._answer(snippet, {"preemptions": preemptions})
            return Exploration(preemptions, answer.complete, answer.counts, answer.outcomes)
        every = self._orders(snippet, preemptions, "all", "any")
        if every.complete and every.preemptions is None and len(every.outcomes) == 1:
            return every
        return msgspec.structs.replace(
            every, promised=self._orders(snippet, preemptions, "promised", "promised")
        )

    def _orders(self, snippet: Snippet, limit: int | None, unlimited: str, limited: str) -> Exploration:
        """Explore the orders of ready tasks: all of them, or those with a limit if there are too many."""
        how: dict[str, Any] = {"most": _ORDERS, "whole": True, "preemptions": None, "ready": unlimited}
        answer = self._answer(snippet, how)
        if not answer.complete:
            if limit is None:
                raise NotExploredError("it has too many orders of tasks")
            how |= {"whole": False, "preemptions": limit, "ready": limited}
            answer = self._answer(snippet, how)
        return Exploration(how["preemptions"], answer.complete, answer.counts, answer.outcomes)

    def graph(self, snippet: Snippet) -> Graph:
        """All states of a program.

        Args:
            snippet: The program.

        Raises:
            NotExploredError: It cannot be explored, or it has too many states.
            ExplorerFailedError: The explorer failed.
        """
        if has_tasks(snippet):
            raise NotExploredError("it runs an event loop")
        answer = self._answer(snippet, {"preemptions": None, "graph": True})
        if answer.graph is None or not answer.complete:
            raise NotExploredError("it has too many states")
        return answer.graph

    def _answer(self, snippet: Snippet, how: dict[str, Any]) -> _Answer:
        if why := why_not_run(snippet, self.interpreter):
            raise NotExploredError(why)
        if why := why_outside(snippet):
            raise NotExploredError(why)
        if helpers_of(snippet.path):
            raise NotExploredError("it imports a file of the book")
        order = snippet.guarantee.order
        patterns = (
            [[_pattern(line) for line in pair] for pair in order] if isinstance(order, tuple) else order
        )
        wanted = msgspec.json.encode(
            {
                "path": str(snippet.path),
                "order": patterns,
                "seconds": _SECONDS,
                "graph": False,
                "ready": "",
                "most": None,
                "whole": False,
                **how,
            }
        )
        key = digest(
            [
                engine(graph="graph" in how, tasks="ready" in how),
                self.interpreter.build.encode(),
                snippet.path.read_bytes(),
                wanted,
            ]
        )
        kept = self._kept.read(key)
        if kept is None:
            kept = self._run(wanted)
            with contextlib.suppress(OSError):  # the folder is read-only, or the disk is full
                self._kept.write(key, kept)
        answer = msgspec.json.decode(kept, type=_Answer)
        if answer.refused:
            raise NotExploredError(answer.refused)
        return answer

    def _run(self, wanted: bytes) -> bytes:
        command = [self.interpreter.executable, "-P", str(_INSIDE)]
        try:
            ended = subprocess.run(command, input=wanted, capture_output=True, check=False, timeout=_GIVEN_UP)  # noqa: S603 -- our own
        except subprocess.TimeoutExpired:
            raise ExplorerFailedError(f"the explorer did not end within {_GIVEN_UP:g} s") from None
        # Windows has neither this signal nor the limit that sends it.
        if hasattr(signal, "SIGXCPU") and ended.returncode == -signal.SIGXCPU:
            raise NotExploredError("one of its schedules takes too long")
        try:
            msgspec.json.decode(ended.stdout, type=_Answer)
        except ValueError:
            said = ended.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
            raise ExplorerFailedError(f"the explorer failed ({ended.returncode}): {said}") from None
        return ended.stdout


@functools.cache
def engine(*, graph: bool = False, tasks: bool = False) -> bytes:
    """A hash of the code that runs programs under schedules.

    Args:
        graph: With the module that takes down states.
        tasks: With the modules that run an event loop.
    """
    left_out = {*(() if graph else ("graph.py",)), *(() if tasks else ("loop.py", "ready.py", "tasks.py"))}
    files = [path for path in sorted(_INSIDE.glob("*.py")) if path.name not in left_out]
    return b"".join(hashlib.sha256(path.read_bytes()).digest() for path in files)


def _pattern(stated: str) -> str:
    """A stated line as a regular expression."""
    return "(?s:.*)".join(map(re.escape, pieces_of(stated)))
