"""A done callback runs in the worker, or in the thread that adds it."""

import threading
from concurrent.futures import ThreadPoolExecutor


def ship(order):
    added.wait()
    return f"order {order} is shipped"


def confirm(future):
    print(threading.current_thread().name, "-", future.result())


added = threading.Event()
with ThreadPoolExecutor(1, thread_name_prefix="worker") as pool:
    future = pool.submit(ship, 7)
    future.add_done_callback(confirm)
    added.set()
print("the block has ended")
future.add_done_callback(confirm)
#> worker_0 - order 7 is shipped
#> the block has ended
#> MainThread - order 7 is shipped
