"""A canceled future is done too, so its callbacks run."""

import threading
from concurrent.futures import ThreadPoolExecutor


def ship(order):
    begun.set()
    go.wait()
    return f"order {order} is shipped"


def confirm(future):
    if future.cancelled():
        print("canceled, in", threading.current_thread().name)
    elif error := future.exception():
        print("failed:", error)
    else:
        print(future.result())


begun, go = threading.Event(), threading.Event()
with ThreadPoolExecutor(1) as pool:
    futures = [pool.submit(ship, order) for order in (7, 8)]
    for future in futures:
        future.add_done_callback(confirm)
    begun.wait()
    futures[1].cancel()
    go.set()
#> canceled, in MainThread
#> order 7 is shipped
