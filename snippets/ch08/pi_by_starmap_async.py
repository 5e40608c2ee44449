"""Pi with starmap_async: one call for all parts."""

import multiprocessing
from itertools import pairwise

ONE = 10**18


def part(lo, hi):
    return sum(
        (-ONE if k % 2 else ONE) // (2 * k + 1) for k in range(lo, hi)
    )


if __name__ == "__main__":
    borders = range(0, 100_001, 20_000)
    with multiprocessing.Pool(2) as pool:
        parts = pool.starmap_async(part, pairwise(borders))
        print("pi:", 4 * sum(parts.get(timeout=10)))
#> pi: 3141582653589593076
