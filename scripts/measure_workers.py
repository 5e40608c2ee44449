"""How fast is the same work with one to N workers: processes, threads, interpreters, tasks?

    python scripts/measure_workers.py

This needs Python 3.12 or later and nothing else. Keep the machine idle for the few minutes that it takes. The
results go into a file in `records/workers/`, which names the machine, the Python and the day. Commit
the file, and the book draws a chart of it.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import functools
import itertools
import sys
import time
from collections.abc import Callable

from measuring import COSTS, circumstances, cpus, options, rounds_of

RECORDS = COSTS.parent / "workers"


def part(low: int, high: int) -> int:
    """A part of the series for pi / 4, in units of 10**-18."""
    # Not a global, because an interpreter that gets a function of the main program does not get its globals.
    one = 10**18
    return sum((-one if k % 2 else one) // (2 * k + 1) for k in range(low, high))


def divided(terms: int, workers: int) -> list[tuple[int, int]]:
    """The terms divided into one part for each worker. No term is lost, and no term is in two parts."""
    ends = [terms * number // workers for number in range(workers + 1)]
    return list(itertools.pairwise(ends))


def in_pool(pool: Callable[[int], concurrent.futures.Executor]) -> Callable[[int, int], int]:
    """The work by a pool of workers, including their start and end."""

    def work(terms: int, workers: int) -> int:
        with pool(workers) as executor:
            return sum(executor.map(part, *zip(*divided(terms, workers), strict=True)))

    return work


def in_tasks(terms: int, workers: int) -> int:
    """The work by tasks of one event loop."""

    async def work(low: int, high: int) -> int:
        return part(low, high)

    async def main() -> int:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(work(low, high)) for low, high in divided(terms, workers)]
        return sum(task.result() for task in tasks)

    return asyncio.run(main())


def models() -> dict[str, Callable[[int, int], int]]:
    """The ways to divide the work that this Python has."""
    found = {"processes": in_pool(concurrent.futures.ProcessPoolExecutor)}
    if sys.version_info >= (3, 14):
        found["interpreters"] = in_pool(concurrent.futures.InterpreterPoolExecutor)
    found["threads"] = in_pool(concurrent.futures.ThreadPoolExecutor)
    found["tasks"] = in_tasks
    return found


def seconds_of(work: Callable[[int, int], int], terms: int, workers: int, expected: int) -> float:
    """The time that a way of doing the work takes, by the clock.

    Raises:
        ValueError: The sum is wrong.
    """
    begun = time.perf_counter()
    total = work(terms, workers)
    taken = time.perf_counter() - begun
    if total != expected:
        raise ValueError(f"a sum is wrong: {total} for {expected}")
    return taken


def alone(terms: int, _workers: int) -> int:
    """The work in one piece, without a worker."""
    return part(0, terms)


def measure(terms: int, most: int, rounds: int) -> dict[str, object]:
    """Measure every way with every number of workers in each round.

    Args:
        terms: The number of terms of the series to add.
        most: The largest number of workers.
        rounds: The number of rounds.

    Returns:
        The record: the machine, the Python, the day, and the seconds of each round.
    """
    ways = models()
    expected = part(0, terms)
    numbers = range(1, most + 1)

    def timed(work: Callable[[int, int], int], number: int) -> Callable[[], float]:
        return functools.partial(seconds_of, work, terms, number, expected)

    wanted = {(name, number): timed(work, number) for name, work in ways.items() for number in numbers}
    seconds = rounds_of({("alone", 1): timed(alone, 1), **wanted}, rounds)
    return {
        **circumstances(),
        "terms": terms,
        "alone": seconds["alone", 1],
        "seconds": {name: {number: seconds[name, number] for number in numbers} for name in ways},
    }


def main() -> None:
    """Measure, and write the record."""
    chosen, keep = options(__doc__, RECORDS, terms=5_000_000, workers=max(4, cpus()), rounds=7)
    keep(measure(chosen.terms, chosen.workers, chosen.rounds))


if __name__ == "__main__":
    main()
