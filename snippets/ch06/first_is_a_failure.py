"""The first future to finish is one that has failed."""

import threading
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait

west_failed = threading.Event()  # decides which mirror is first


def west():
    raise OSError("west: connection closed")


def north():
    west_failed.wait()
    return "the file from north"


with ThreadPoolExecutor() as pool:
    futures = [pool.submit(north), pool.submit(west)]
    done, running = wait(futures, return_when=FIRST_COMPLETED)
    print("done:", len(done), "running:", len(running))
    try:
        print(done.pop().result())
    except OSError as error:
        print("OSError:", error)
    west_failed.set()
#> done: 1 running: 1
#> OSError: west: connection closed
