"""A callback runs in the parent, but not in its main thread."""

import multiprocessing
import threading

ONE = 10**18
total = 0


def part(lo, hi):
    return sum(
        (-ONE if k % 2 else ONE) // (2 * k + 1) for k in range(lo, hi)
    )


def add(value):
    global total
    total += value
    process = multiprocessing.current_process().name
    thread = threading.current_thread()
    print(process, "- main thread:", thread is threading.main_thread())


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        for lo in range(0, 100_000, 50_000):
            pool.apply_async(part, (lo, lo + 50_000), callback=add)
        pool.close()
        pool.join()
    print("pi:", 4 * total)
#> MainProcess - main thread: False
#> MainProcess - main thread: False
#> pi: 3141582653589593076
