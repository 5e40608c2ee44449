"""Many runs of a program: does it always keep its guarantee, and how often does it print which output?"""

from __future__ import annotations

import asyncio
import collections
import contextlib
import dataclasses
import os
import subprocess
from collections.abc import Iterator, Sequence

from motion.program.snippet import Snippet
from motion.progress import progress
from motion.result import fault_of
from motion.run.interpreter import Interpreter
from motion.run.outcome import Run, Way
from motion.run.schedule import run_snippets
from motion.verdict import Verdict, judge

# Its input ends when this process ends, for whatever reason.
_BUSY = """
import os, sys, threading
threading.Thread(target=lambda: os._exit(len(sys.stdin.read())), daemon=True).start()
while True: pass
"""


@dataclasses.dataclass
class Soak:
    """The results of many runs of a snippet.

    Attributes:
        snippet: The snippet.
        outputs: How often it printed each output, normalized.
        broken: The verdicts on the runs that broke the guarantee.
        faults: How the engine failed to make a run.
    """

    snippet: Snippet
    outputs: collections.Counter[tuple[str, ...]] = dataclasses.field(default_factory=collections.Counter)
    broken: list[Verdict] = dataclasses.field(default_factory=list)
    faults: list[str] = dataclasses.field(default_factory=list)

    @property
    def runs(self) -> int:
        """How many runs there were."""
        return self.outputs.total()


def soak(
    wanted: Sequence[tuple[Snippet, int]], interpreter: Interpreter, *, recorded: bool = False
) -> dict[str, Soak]:
    """Run snippets many times, in parallel except the serial ones.

    Args:
        wanted: The snippets, and how often to run each.
        interpreter: The Python that runs them.
        recorded: Record the runs, as a build does. Otherwise they run as a reader would run them.

    Returns:
        The results, by name.
    """
    soaks = {snippet.name: Soak(snippet) for snippet, _ in wanted}
    with progress(sum(times for _, times in wanted)) as tell:

        def done(snippet: Snippet, run: Run | Exception) -> None:
            if isinstance(run, Exception):
                soaks[snippet.name].faults.append(fault_of("run it", run))
                return
            tell(snippet.name, run.seconds)
            verdict = judge(snippet, run, interpreter)
            soaks[snippet.name].outputs[verdict.printed] += 1
            if not verdict.kept:
                soaks[snippet.name].broken.append(verdict)

        # Round by round, so that runs of one program meet runs of others, and not always each other.
        rounds = range(max((times for _, times in wanted), default=0))
        snippets = [snippet for number in rounds for snippet, times in wanted if number < times]
        way = Way.RECORDED if recorded else Way.UNRECORDED
        asyncio.run(run_snippets(snippets, interpreter, done, way=way))
    return soaks


@contextlib.contextmanager
def busy_cores(interpreter: Interpreter) -> Iterator[None]:
    """Keep every core busy with a process that only computes.

    Args:
        interpreter: The Python that runs the processes.
    """
    command = [interpreter.executable, "-c", _BUSY]
    busy = [
        subprocess.Popen(command, stdin=subprocess.PIPE)  # noqa: S603 -- our own
        for _ in range(os.cpu_count() or 1)
    ]
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.communicate()
