"""Pi in threads, processes and interpreters: the same digits."""

# /// script
# requires-python = ">=3.14"  # InterpreterPoolExecutor
# ///

import os
from concurrent.futures import (
    InterpreterPoolExecutor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)


def part(lo, hi):
    import os

    one = 10**18
    total = sum(
        (-one if k % 2 else one) // (2 * k + 1) for k in range(lo, hi)
    )
    return total, os.getpid()


def compute(kind):
    steps = range(0, 100_000, 25_000)
    with kind(max_workers=2) as pool:
        futures = [pool.submit(part, lo, lo + 25_000) for lo in steps]
        totals, pids = zip(*(f.result() for f in futures), strict=True)
    digits = 4 * sum(totals)
    print(f"{kind.__name__:24}{digits} {set(pids) == {os.getpid()}}")


if __name__ == "__main__":
    print("in our process?".rjust(55))
    compute(ThreadPoolExecutor)
    compute(ProcessPoolExecutor)
    compute(InterpreterPoolExecutor)
#>                                         in our process?
#> ThreadPoolExecutor      3141582653589593076 True
#> ProcessPoolExecutor     3141582653589593076 False
#> InterpreterPoolExecutor 3141582653589593076 True
