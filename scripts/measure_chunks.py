"""How long does a pool need for many small calls, with chunks of several sizes?

    python scripts/measure_chunks.py

This needs Python 3.12 or later and nothing else. Keep the machine idle for the minute that it takes. The
results go into a file in `records/costs/chunks/`, which names the machine, the Python and the day. Commit
the file, and the book draws a chart of it.
"""

from __future__ import annotations

import functools
import multiprocessing
import multiprocessing.pool
import time

from measuring import COSTS, circumstances, options, rounds_of

SIZES: tuple[int | None, ...] = (1, 10, 100, None, 2_500)
"""The sizes of chunks. Without one, `map` chooses."""

WORKERS = 2


def new_price(price: int) -> int:
    """The small call."""
    return price * 119 // 100


def name_of(size: int | None) -> str:
    """A size, in words."""
    return "without a chunksize" if size is None else f"chunksize={size}"


def seconds_of(pool: multiprocessing.pool.Pool, prices: range, size: int | None) -> float:
    """The time of `map` with chunks of a size, by the clock.

    Raises:
        ValueError: A result is wrong.
    """
    begun = time.perf_counter()
    found = pool.map(new_price, prices, chunksize=size)
    taken = time.perf_counter() - begun
    if found != [new_price(price) for price in prices]:
        raise ValueError(f"{name_of(size)}: a price is wrong")
    return taken


def seconds_alone(prices: range) -> float:
    """The time of a plain loop."""
    begun = time.perf_counter()
    [new_price(price) for price in prices]
    return time.perf_counter() - begun


def measure(calls: int, rounds: int) -> dict[str, object]:
    """Measure every size in each round.

    Args:
        calls: The number of calls.
        rounds: The number of rounds.

    Returns:
        The record: the machine, the Python, the day, and the seconds of each round.
    """
    prices = range(calls)
    with multiprocessing.Pool(WORKERS) as pool:
        ways = {name_of(size): functools.partial(seconds_of, pool, prices, size) for size in SIZES}
        seconds = rounds_of({**ways, "a plain loop, no pool": lambda: seconds_alone(prices)}, rounds)
    measured = f"Time of pool.map for {calls:,} small calls by {WORKERS} workers, which are there already"
    return {**circumstances(), "measured": measured, "seconds": seconds}


def main() -> None:
    """Measure, and write the record."""
    chosen, keep = options(__doc__, COSTS / "chunks", calls=5_000, rounds=21)
    keep(measure(chosen.calls, chosen.rounds))


if __name__ == "__main__":
    main()
