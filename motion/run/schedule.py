"""Many runs: decides which of them are under way at the same time."""

from __future__ import annotations

import asyncio
import compileall
import dataclasses
import math
import os
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Collection, Coroutine, Iterable
from functools import partial
from typing import Any

import psutil

from motion.program.snippet import Snippet
from motion.run.guardian import guarded
from motion.run.interpreter import Interpreter
from motion.run.launch import STARTUP, run_snippet
from motion.run.outcome import Run, Way

_LEAST, _MOST = 4, 16
"""Runs under way for each core: the least, however busy the machine is, and the most, however idle it is.

The programs of this book spend most of their time waiting, so many of them fill a core. If others keep each
core busy with two processes, a run that only computes still gets a sixth of a core. The programs that
compute the most use about a second of CPU time, so there they need six of their ten seconds.
"""

_TICK = 0.03
"""Seconds over which the idle time of the machine is measured. Systems count it in steps of 0.01 s."""


@dataclasses.dataclass(frozen=True)
class Job:
    """A program to run.

    Attributes:
        snippet: The program.
        interpreter: The Python that runs it.
        way: The way in which it runs.
    """

    snippet: Snippet
    interpreter: Interpreter
    way: Way = Way.RECORDED


async def run_snippets(
    snippets: Iterable[Snippet],
    interpreter: Interpreter,
    done: Callable[[Snippet, Run | Exception], None],
    *,
    way: Way = Way.RECORDED,
) -> None:
    """Run snippets with one Python, as `run_jobs` does.

    Args:
        snippets: The snippets.
        interpreter: The Python that runs them.
        done: Called with each snippet and its run as soon as the run has ended, or with an exception as in
            `run_jobs`.
        way: The way in which they run.
    """
    jobs = [Job(snippet, interpreter, way) for snippet in snippets]
    await run_jobs(jobs, lambda job, run: done(job.snippet, run))


async def run_jobs(jobs: Collection[Job], done: Callable[[Job, Run | Exception], None]) -> None:
    """Run programs: first the serial ones, one by one, and then the others in parallel.

    Args:
        jobs: The programs, each with the Python that runs it.
        done: Called with each of them and its run as soon as the run has ended. An exception replaces a
            run that could not be made.
    """
    for interpreter in {job.interpreter.executable: job.interpreter for job in jobs}.values():
        _compile_startup(interpreter)
    with guarded() as guardian:

        async def run(job: Job) -> None:
            outcome: Run | Exception
            try:
                outcome = await run_snippet(job.snippet, job.interpreter, guardian, way=job.way)
            except Exception as error:  # noqa: BLE001 -- one failed run must not end the others
                outcome = error
            done(job, outcome)

        for job in jobs:
            if job.snippet.guarantee.serial:
                await run(job)
        others = [job for job in jobs if not job.snippet.guarantee.serial]
        await _side_by_side([partial(run, job) for job in sorted(others, key=_expected, reverse=True)])


def _compile_startup(interpreter: Interpreter) -> None:
    """Compile the modules that each process of a run loads first, which takes a quarter of its start.

    If the result cannot be written, each process compiles for itself.
    """
    if interpreter.executable == sys.executable:
        compileall.compile_dir(STARTUP, quiet=2)
    else:
        command = [interpreter.executable, "-m", "compileall", "-qq", str(STARTUP)]
        subprocess.run(command, check=False)  # noqa: S603 -- the caller chooses the interpreter


def _expected(job: Job) -> tuple[float, bool]:
    """The expected duration of a run. The longest runs begin first, because nothing runs beside the last one.

    A program that hangs takes all its time. Programs that need packages or other programs import a lot, start
    processes, and create keys, which takes seconds. The duration of the others is not known before they have
    run.
    """
    guarantee = job.snippet.guarantee
    return guarantee.timeout if guarantee.hangs else 0.0, bool(job.snippet.dependencies or guarantee.needs)


async def _side_by_side(runs: Iterable[Callable[[], Coroutine[Any, Any, None]]]) -> None:
    """Carry out runs, as many at a time as keep the machine busy.

    The programs of this book compute while they start, and then mostly wait. Another run begins only after a
    core was idle, so that the current runs do not have to share their processors with more runs than these
    can carry: a run has a time limit by the clock, no matter what else uses the processors.
    """
    waiting = deque(runs)
    cores = os.cpu_count() or 1
    idle = _Idle(cores)
    under_way: set[asyncio.Task[None]] = set()
    async with asyncio.TaskGroup() as group:
        while waiting:
            room = max(_LEAST * cores - len(under_way), min(idle.cores(), _MOST * cores - len(under_way)))
            for _ in range(min(room, len(waiting))):
                under_way.add(group.create_task(waiting.popleft()()))
            _, under_way = await asyncio.wait(under_way, timeout=_TICK, return_when=asyncio.FIRST_COMPLETED)


class _Idle:
    """Asks the machine, now and then, how many of its cores have been idle since the last time.

    Args:
        cores: The number of cores.
    """

    def __init__(self, cores: int) -> None:
        self._all = cores
        self._asked = time.monotonic()
        self._spent = psutil.cpu_times().idle

    def cores(self) -> int:
        """The idle cores, rounded up from a fifth of a core. 0 if the last call was less than `_TICK` ago."""
        now = time.monotonic()
        if now - self._asked < _TICK:
            return 0
        spent = psutil.cpu_times().idle
        share = (spent - self._spent) / (now - self._asked)
        self._asked, self._spent = now, spent
        return min(self._all, math.ceil(share - 0.2))
