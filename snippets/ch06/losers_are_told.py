"""cancel does not stop a function that runs; an Event does."""

import threading
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait


def north():
    east_runs.wait()
    return "the file from north"


def east(stop):
    east_runs.set()
    parts = 0
    while not stop.wait(timeout=0.05):  # between two parts of the file
        parts += 1
    return "stopped early"


east_runs, stop = threading.Event(), threading.Event()
with ThreadPoolExecutor() as pool:
    slow = pool.submit(east, stop)
    fast = pool.submit(north)
    done, running = wait([slow, fast], return_when=FIRST_COMPLETED)
    print(done.pop().result())
    print("canceled:", slow.cancel())
    stop.set()  # without this line, the with block never ends
print("east:", slow.result())
#> the file from north
#> canceled: False
#> east: stopped early
