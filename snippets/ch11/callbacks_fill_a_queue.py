"""Callbacks put futures into a queue, and the main thread uses them."""

# /// script
# [tool.motion]
# order = "any"  # either worker can be faster
# ///

import queue
import threading
from concurrent.futures import ThreadPoolExecutor


def ship(order):
    if order == 8:
        raise ValueError("no address")
    return f"order {order} is shipped"


done = queue.SimpleQueue()
with ThreadPoolExecutor(2) as pool:
    orders = {}
    for order in (7, 8, 9):
        future = pool.submit(ship, order)
        orders[future] = order
        future.add_done_callback(done.put)
    for _ in orders:
        future = done.get()
        name = threading.current_thread().name
        error = future.exception()
        print(f"{name}: {orders[future]}", error or future.result())
#> MainThread: 7 order 7 is shipped
#> MainThread: 9 order 9 is shipped
#> MainThread: 8 no address
