"""An RLock knows its owner, and counts how often it was taken."""

import threading
from concurrent.futures import ThreadPoolExecutor

stock = threading.RLock()


def try_it():
    if stock.acquire(blocking=False):
        stock.release()
        return "free"
    return "held by another thread"


with ThreadPoolExecutor(1, thread_name_prefix="visitor") as visitor:
    stock.acquire()
    print("taken once:    ", visitor.submit(try_it).result())
    stock.acquire()
    print("taken twice:   ", visitor.submit(try_it).result())
    stock.release()
    print("released once: ", visitor.submit(try_it).result())
    stock.release()
    print("released twice:", visitor.submit(try_it).result())
#> taken once:     held by another thread
#> taken twice:    held by another thread
#> released once:  held by another thread
#> released twice: free
