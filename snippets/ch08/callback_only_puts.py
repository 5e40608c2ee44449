"""Callbacks that only put: the main thread handles results and errors."""

import multiprocessing
import queue

ONE = 10**18


def part(lo, hi):
    if lo > hi:
        raise ValueError(f"{lo} is above {hi}")
    return sum(
        (-ONE if k % 2 else ONE) // (2 * k + 1) for k in range(lo, hi)
    )


if __name__ == "__main__":
    ended = queue.SimpleQueue()
    jobs = [(0, 50_000), (100, 20), (50_000, 100_000)]
    total = 0
    with multiprocessing.Pool(2) as pool:
        for job in jobs:
            pool.apply_async(
                part, job, callback=ended.put, error_callback=ended.put
            )
        for _ in jobs:
            answer = ended.get(timeout=10)
            if isinstance(answer, Exception):
                print("failed:", answer)
            else:
                total += answer
    print("pi:", 4 * total)
#> failed: 100 is above 20
#> pi: 3141582653589593076
