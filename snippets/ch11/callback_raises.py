"""A callback that raises: the program goes on, and the log knows why."""

import logging
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")


def ship(order):
    added.wait()
    return f"order {order}"


def confirm(future):
    print("confirming", future.result())
    raise OSError("no mail server")


def book(future):
    print("booking", future.result())


added = threading.Event()
with ThreadPoolExecutor(1) as pool:
    future = pool.submit(ship, 7)
    future.add_done_callback(confirm)
    future.add_done_callback(book)
    added.set()
print("result:", future.result(), "exception:", future.exception())
#> confirming order 7
#> ERROR exception calling callback for <Future at 0x... state=finished returned str>
#> Traceback (most recent call last):
#> ...
#> OSError: no mail server
#> booking order 7
#> result: order 7 exception: None
