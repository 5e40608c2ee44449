"""A process that is terminated does not release the lock that it holds."""

# /// script
# [tool.motion]
# needs = ["posix"]  # on Windows there is no signal to handle
# ///

import multiprocessing
import time


def count_coins(till, has_till):
    with till:
        has_till.set()
        while True:
            time.sleep(0.1)


if __name__ == "__main__":
    till, has_till = multiprocessing.Lock(), multiprocessing.Event()
    cashier = multiprocessing.Process(
        target=count_coins, args=(till, has_till), name="cashier"
    )
    cashier.start()
    has_till.wait()
    cashier.terminate()
    cashier.join()
    print("exit code", cashier.exitcode)
    print("the till is free:", till.acquire(timeout=0.5))
#> exit code -15
#> the till is free: False
