"""Explores programs, each in a process of its own, and keeps what was found."""

from __future__ import annotations

import functools
import hashlib
import re
import signal
import subprocess
from pathlib import Path

import msgspec

from motion.kept import KeptFiles
from motion.key import digest
from motion.program.dots import pieces_of
from motion.program.imports import helpers_of, imported_modules
from motion.program.snippet import Snippet
from motion.run.interpreter import Interpreter, why_not_run
from motion.run.recording.events import Event, Kind, Lane

PREEMPTIONS = 2
"""How often a schedule may take the turn from a thread that could have gone on. Nearly all faults that depend
on the schedule need no more: https://doi.org/10.1145/1250734.1250785"""

_SECONDS = 10.0
"""Seconds of CPU time for an exploration. Most programs of the book need less than one."""

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


class Exploration(msgspec.Struct, frozen=True):
    """The result of an exploration.

    Attributes:
        preemptions: The limit of preemptions in one schedule; None means that there was none.
        complete: Whether all schedules within the limit are known.
        counts: How many schedules end in each way, in the order of `outcomes`. None if that is not known: not
            all schedules are known, or some come back to a state where they were, and could do so for ever.
        outcomes: The ways in which schedules end.
    """

    preemptions: int | None
    complete: bool
    counts: tuple[int, ...] | None
    outcomes: tuple[Explored, ...]


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
            preemptions: The limit of preemptions in one schedule; None means that there is none.

        Raises:
            NotExploredError: It cannot be explored.
            ExplorerFailedError: The explorer failed.
        """
        answer = self._answer(snippet, preemptions, graph=False)
        return Exploration(preemptions, answer.complete, answer.counts, answer.outcomes)

    def graph(self, snippet: Snippet) -> Graph:
        """All states of a program.

        Args:
            snippet: The program.

        Raises:
            NotExploredError: It cannot be explored, or it has too many states.
            ExplorerFailedError: The explorer failed.
        """
        answer = self._answer(snippet, None, graph=True)
        if answer.graph is None or not answer.complete:
            raise NotExploredError("it has too many states")
        return answer.graph

    def _answer(self, snippet: Snippet, preemptions: int | None, *, graph: bool) -> _Answer:
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
                "preemptions": preemptions,
                "seconds": _SECONDS,
                "graph": graph,
            }
        )
        key = digest(
            [engine(graph=graph), self.interpreter.build.encode(), snippet.path.read_bytes(), wanted]
        )
        kept = self._kept.read(key)
        if kept is None:
            kept = self._run(wanted)
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
        if ended.returncode == -getattr(signal, "SIGXCPU", 0):  # Windows does not have it, nor the limit
            raise NotExploredError("one of its schedules takes too long")
        try:
            msgspec.json.decode(ended.stdout, type=_Answer)
        except ValueError:
            said = ended.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
            raise ExplorerFailedError(f"the explorer failed ({ended.returncode}): {said}") from None
        return ended.stdout


_OUTSIDE = {
    "asyncio": "it runs an event loop",
    "trio": "it runs an event loop",
    "anyio": "it runs an event loop",
    "multiprocessing": "it starts processes",
    "ProcessPoolExecutor": "it starts processes",
    "subprocess": "it starts processes",
    "InterpreterPoolExecutor": "it starts interpreters",
    "socket": "it uses sockets",
    "urllib": "it uses sockets",
    "http": "it uses sockets",
    "ctypes": "it calls functions that are not Python's",
    "signal": "it handles signals",
    "sqlite3": "it waits for a database",
    "tkinter": "it opens windows",
    "faulthandler": "it shows where real threads are",
    "setprofile": "it traces real threads",
    "settrace": "it traces real threads",
}
"""Modules, classes and functions that need more than threads, and why no program with them is explored."""


def why_outside(snippet: Snippet) -> str:
    """Why a program is not one of threads only; empty if it is.

    Args:
        snippet: The program.
    """
    used = imported_modules(snippet.source) | set(
        re.findall(r"\b\w+Executor\b|\bset\w+(?=\()", snippet.source)
    )
    return next((reason for name, reason in _OUTSIDE.items() if name in used), "")


def has_schedules(snippet: Snippet) -> bool:
    """Whether a program uses threads, and nothing else that could decide what goes on.

    Args:
        snippet: The program.
    """
    threads = re.search(r"\b(threading|ThreadPoolExecutor)\b", snippet.source)
    return bool(threads) and not why_outside(snippet)


@functools.cache
def engine(*, graph: bool = False) -> bytes:
    """A hash of the code that runs programs under schedules.

    Args:
        graph: With the module that takes down states.
    """
    files = [path for path in sorted(_INSIDE.glob("*.py")) if graph or path.name != "graph.py"]
    return b"".join(hashlib.sha256(path.read_bytes()).digest() for path in files)


def _pattern(stated: str) -> str:
    """A stated line as a regular expression."""
    return "(?s:.*)".join(map(re.escape, pieces_of(stated)))
