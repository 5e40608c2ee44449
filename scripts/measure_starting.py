"""How long does it take to start a process, an interpreter, a thread or a task, and to wait for its end?

    python scripts/measure_starting.py

This needs Python 3.12 or later and nothing else. Keep the machine idle for the minute that it takes. The
results go into a file in `records/costs/starting/`, which names the machine, the Python and the day. Commit
the file, and the book draws a chart of it.
"""

from __future__ import annotations

import asyncio
import functools
import multiprocessing
import sys
import threading
import time
from collections.abc import Callable

from measuring import COSTS, circumstances, options, rounds_of


def nothing() -> None:
    """Each worker calls this."""


def by(worker: Callable[..., multiprocessing.process.BaseProcess | threading.Thread]) -> float:
    """The time of a process or a thread."""
    begun = time.perf_counter()
    started = worker(target=nothing)
    started.start()
    started.join()
    return time.perf_counter() - begun


def by_interpreter() -> float:
    """The time of an interpreter with a thread of its own."""
    from concurrent import interpreters  # noqa: PLC0415 -- since 3.14

    begun = time.perf_counter()
    interpreter = interpreters.create()
    interpreter.call_in_thread(nothing).join()
    interpreter.close()
    return time.perf_counter() - begun


def by_task() -> float:
    """The time of a task, in an event loop that runs already."""

    async def work() -> None:
        pass

    async def main() -> float:
        begun = time.perf_counter()
        await asyncio.create_task(work())
        return time.perf_counter() - begun

    return asyncio.run(main())


def ways() -> dict[str, Callable[[], float]]:
    """The workers that this Python and this system have."""
    found: dict[str, Callable[[], float]] = {
        f"a process, by {method}": functools.partial(by, multiprocessing.get_context(method).Process)
        for method in ("spawn", "forkserver", "fork")
        if method in multiprocessing.get_all_start_methods()
    }
    if sys.version_info >= (3, 14):
        found["an interpreter, with its thread"] = by_interpreter
    found["a thread"] = functools.partial(by, threading.Thread)
    found["a task"] = by_task
    return found


def measure(rounds: int) -> dict[str, object]:
    """Measure every kind of worker in each round.

    Args:
        rounds: The number of rounds.

    Returns:
        The record: the machine, the Python, the day, and the seconds of each round.
    """
    measured = "Time to start a worker that does nothing, and to wait for its end"
    return {**circumstances(), "measured": measured, "seconds": rounds_of(ways(), rounds)}


def main() -> None:
    """Measure, and write the record."""
    chosen, keep = options(__doc__, COSTS / "starting", rounds=21)
    keep(measure(chosen.rounds))


if __name__ == "__main__":
    main()
