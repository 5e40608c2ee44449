"""as_completed goes on to the next future when one has failed."""

import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

west_failed = threading.Event()  # decides which mirror is first


def west():
    raise OSError("west: connection closed")


def north():
    west_failed.wait()
    return "the file from north"


def first_result(futures):
    errors = []
    for future in as_completed(futures):
        try:
            return future.result()
        except OSError as error:
            print("failed:", error)
            errors.append(error)
            west_failed.set()  # for the demonstration
    raise ExceptionGroup("all mirrors have failed", errors)


with ThreadPoolExecutor() as pool:
    futures = [pool.submit(north), pool.submit(west)]
    print(first_result(futures))
#> failed: west: connection closed
#> the file from north
