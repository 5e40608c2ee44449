"""A process ends while it holds a lock; nobody releases it."""

import multiprocessing
import os


def sell(cash_box):
    with cash_box:
        os._exit(1)  # as if it were killed


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    cash_box = context.Lock()
    seller = context.Process(target=sell, args=(cash_box,), name="seller")
    seller.start()
    seller.join()
    print("exit code:", seller.exitcode)
    print("got it:", cash_box.acquire(timeout=0.3))
#> exit code: 1
#> got it: False
