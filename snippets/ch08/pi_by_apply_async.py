"""Pi with AsyncResult: four calls, and the sum of their results."""

import multiprocessing

ONE = 10**18


def part(lo, hi):
    """Add the terms lo to hi - 1 of pi / 4, in units of 10**-18."""
    return sum(
        (-ONE if k % 2 else ONE) // (2 * k + 1) for k in range(lo, hi)
    )


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        results = [
            pool.apply_async(part, (lo, lo + 25_000))
            for lo in range(0, 100_000, 25_000)
        ]
        quarter = sum(result.get(timeout=10) for result in results)
    print("pi:", 4 * quarter)
    print("alone:", 4 * part(0, 100_000))
#> pi: 3141582653589593076
#> alone: 3141582653589593076
