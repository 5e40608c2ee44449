"""While one callback waits, no other result arrives."""

import multiprocessing
import threading

ONE = 10**18
may_return = threading.Event()


def part(lo, hi):
    return sum(
        (-ONE if k % 2 else ONE) // (2 * k + 1) for k in range(lo, hi)
    )


def store(value):
    may_return.wait()  # a slow disk


if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        first = pool.apply_async(part, (0, 10), callback=store)
        second = pool.apply_async(part, (10, 20))
        try:
            second.get(timeout=0.4)
        except multiprocessing.TimeoutError:
            print("the second part is not here")
        may_return.set()
        print("sum:", first.get() + second.get(timeout=8))
#> the second part is not here
#> sum: 772905951666959649
