"""A process ends while it holds a lock; nobody releases it."""

import multiprocessing
import os


def sell(till):
    with till:
        os._exit(1)  # as if it were killed


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    till = context.Lock()
    seller = context.Process(target=sell, args=(till,), name="seller")
    seller.start()
    seller.join()
    print("exit code:", seller.exitcode)
    print("got it:", till.acquire(timeout=0.3))
#> exit code: 1
#> got it: False
