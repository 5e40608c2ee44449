"""With a handler for SIGTERM, a terminated process still leaves its with blocks."""

# /// script
# [tool.motion]
# needs = ["posix"]  # on Windows there is no signal to handle
# ///

import multiprocessing
import signal
import sys
import time


def leave(signum, frame):
    sys.exit(0)


def count_coins(till, has_till):
    signal.signal(signal.SIGTERM, leave)
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
#> exit code 0
#> the till is free: True
