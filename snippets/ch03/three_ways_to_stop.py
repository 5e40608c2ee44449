"""terminate and kill end a process without its finally; interrupt lets it run."""

# /// script
# requires-python = ">=3.14"  # Process.interrupt
# [tool.motion]
# needs = ["posix"]  # Windows has only one way
# terminal = "each process keeps its lines in a buffer of its own until it ends"
# ///

import multiprocessing
import sys
import time


def sell(is_open):
    try:
        is_open.set()
        while True:
            time.sleep(0.1)
    except KeyboardInterrupt:
        sys.exit(3)
    finally:
        print("  the till is counted")


if __name__ == "__main__":
    Process = multiprocessing.Process
    for stop in (Process.terminate, Process.kill, Process.interrupt):
        is_open = multiprocessing.Event()
        shop = Process(target=sell, args=(is_open,), name="shop")
        shop.start()
        is_open.wait()
        print(stop.__name__)
        stop(shop)
        shop.join()
        print("  exit code", shop.exitcode)
#> terminate
#>   exit code -15
#> kill
#>   exit code -9
#> interrupt
#>   the till is counted
#>   exit code 3
