"""How much memory does a process, an interpreter, a thread or a task take that only waits?

    python scripts/measure_memory.py

This needs Python 3.12 or later on Linux, whose kernel counts what processes share, and nothing else. The
results go into a file in `records/costs/memory/`, which names the machine, the Python and the day. Commit the
file, and the book draws a chart of it.
"""

from __future__ import annotations

import asyncio
import functools
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from measuring import COSTS, circumstances, options, rounds_of


def memory() -> int:
    """The bytes that this process and its descendants take, where what they share counts once."""
    pids = [os.getpid()]
    for pid in pids:  # the list grows meanwhile, by the children of each
        for children in Path(f"/proc/{pid}/task").glob("*/children"):
            pids += map(int, children.read_text().split())
    return sum(map(_proportional, pids))


def _proportional(pid: int) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return 1024 * int(line.split()[1])
    raise ValueError(f"the kernel does not count the memory of process {pid}")


def in_another_process(measure: Callable[[int], float], workers: int) -> float:
    """The bytes for each worker, measured in a new process, which has no memory left over from others."""
    context = multiprocessing.get_context("spawn")
    reader, writer = context.Pipe(duplex=False)
    process = context.Process(target=_measure, args=(measure, workers, writer.send))
    process.start()
    writer.close()
    found: float = reader.recv()
    process.join()
    return found


def _measure(measure: Callable[[int], float], workers: int, tell: Callable[[float], None]) -> None:
    tell(measure(workers))


def by_process(method: str, workers: int) -> float:
    """The bytes for each process that a start method makes."""
    context = multiprocessing.get_context(method)
    here, gate = context.Semaphore(0), context.Event()
    processes = [context.Process(target=_wait, args=(here, gate)) for _ in range(workers + 1)]
    before = 0
    for number, process in enumerate(processes):
        process.start()
        here.acquire()
        if number == 0:  # the first one also starts the servers of its method
            before = memory()
    taken = memory() - before
    gate.set()
    for process in processes:
        process.join()
    return taken / workers


def _wait(here: threading.Semaphore, gate: threading.Event) -> None:
    here.release()
    gate.wait()


def by_interpreter(workers: int) -> float:
    """The bytes for each interpreter, without a thread of its own."""
    from concurrent import interpreters  # noqa: PLC0415 -- since 3.14

    kept = [interpreters.create()]
    before = memory()
    kept += [interpreters.create() for _ in range(workers)]
    taken = memory() - before
    for interpreter in kept:
        interpreter.close()
    return taken / workers


def by_thread(workers: int) -> float:
    """The bytes for each thread, of fifty times as many."""
    workers *= 50
    here, gate = threading.Barrier(workers + 1), threading.Event()
    before = memory()
    with ThreadPoolExecutor(workers) as pool:
        for _ in range(workers):
            pool.submit(_pass, here, gate)
        here.wait()
        taken = memory() - before
        gate.set()
    return taken / workers


def _pass(here: threading.Barrier, gate: threading.Event) -> None:
    here.wait()
    gate.wait()


def by_task(workers: int) -> float:
    """The bytes for each task, of five thousand times as many."""
    workers *= 5000

    async def main() -> float:
        gate = asyncio.Event()
        before = memory()
        async with asyncio.TaskGroup() as group:
            for _ in range(workers):
                group.create_task(_wait_for(gate))
            await asyncio.sleep(0)
            taken = memory() - before
            gate.set()
        return taken / workers

    return asyncio.run(main())


async def _wait_for(gate: asyncio.Event) -> None:
    await gate.wait()


def ways(workers: int) -> dict[str, Callable[[], float]]:
    """The workers that this Python and this system have."""
    found: dict[str, Callable[[int], float]] = {
        f"a process, by {method}": functools.partial(by_process, method)
        for method in ("spawn", "forkserver", "fork")
        if method in multiprocessing.get_all_start_methods()
    }
    if sys.version_info >= (3, 14):
        found["an interpreter"] = by_interpreter
    found["a thread"] = by_thread
    found["a task"] = by_task
    return {way: functools.partial(in_another_process, measure, workers) for way, measure in found.items()}


def main() -> None:
    """Measure, and write the record."""
    chosen, keep = options(__doc__, COSTS / "memory", rounds=7, workers=4)
    measured = "Memory of each worker that only waits, beside what all of them share"
    keep({**circumstances(), "measured": measured, "bytes": rounds_of(ways(chosen.workers), chosen.rounds)})


if __name__ == "__main__":
    main()
