"""Many runs of a program: does it always keep its guarantee, and how often does it print which output?"""

from __future__ import annotations

import asyncio
import collections
import contextlib
import dataclasses
import os
import subprocess
from collections.abc import Iterator, Sequence

from motion.key import key_of
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
        faults: How the engine failed to make or to judge a run, or why the runs are not of this program.
    """

    snippet: Snippet
    outputs: collections.Counter[tuple[str, ...]] = dataclasses.field(default_factory=collections.Counter)
    broken: list[Verdict] = dataclasses.field(default_factory=list)
    faults: list[str] = dataclasses.field(default_factory=list)

    @property
    def runs(self) -> int:
        """How many runs there were."""
        return self.outputs.total()

    def told(self) -> Iterator[str]:
        """The results in lines for a terminal, with the first run that broke the guarantee."""
        kinds = "always the same output" if len(self.outputs) == 1 else f"{len(self.outputs)} outputs"
        yield f"{self.snippet.name}: {self.runs} runs, {kinds}, {len(self.broken)} broken guarantees"
        for verdict in self.broken[:1]:
            yield from (f"    {problem}" for problem in verdict.problems)
            yield from (f"    | {line}" for line in verdict.shown)


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
    keys = {snippet.name: _key(snippet, interpreter) for snippet, _ in wanted}
    with progress(sum(times for _, times in wanted)) as tell:

        def done(snippet: Snippet, run: Run | Exception) -> None:
            tell(snippet.name, run.seconds if isinstance(run, Run) else 0.0)
            soaked = soaks[snippet.name]
            if isinstance(run, Exception):
                soaked.faults.append(fault_of("run it", run))
                return
            try:
                verdict = judge(snippet, run, interpreter)
            except Exception as error:  # noqa: BLE001 -- one bad run must not end the others
                soaked.faults.append(fault_of("judge its run", error))
                return
            soaked.outputs[verdict.printed] += 1
            if not verdict.kept:
                soaked.broken.append(verdict)

        # Round by round, so that runs of one program meet runs of others, and not always each other.
        rounds = range(max((times for _, times in wanted), default=0))
        snippets = [snippet for number in rounds for snippet, times in wanted if number < times]
        way = Way.RECORDED if recorded else Way.UNRECORDED
        try:
            asyncio.run(run_snippets(snippets, interpreter, done, way=way))
        except Exception as error:  # noqa: BLE001 -- the runs until then are still reported
            for soaked in soaks.values():
                soaked.faults.append(fault_of("run it", error))
    for soaked in soaks.values():
        if keys[soaked.snippet.name] != _key(soaked.snippet, interpreter):
            soaked.faults.append("its file, or a file that it uses, was changed during the measurement")
    return soaks


def _key(snippet: Snippet, interpreter: Interpreter) -> str:
    """The key of a program, which shows whether it has changed; empty if there is none."""
    try:
        return key_of(snippet, interpreter)
    except Exception:  # noqa: BLE001 -- a missing file is a change too
        return ""


@contextlib.contextmanager
def busy_cores(interpreter: Interpreter) -> Iterator[None]:
    """Keep every core busy with a process that only computes.

    Args:
        interpreter: The Python that runs the processes.
    """
    command = [interpreter.executable, "-c", _BUSY]
    with (
        contextlib.ExitStack() as stack
    ):  # ends the processes that have started, even if another one cannot start
        for _ in range(os.cpu_count() or 1):
            process = subprocess.Popen(command, stdin=subprocess.PIPE)  # noqa: S603 -- our own
            stack.callback(process.communicate)
            stack.callback(process.kill)
        yield
