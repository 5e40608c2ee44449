"""A call that can be stopped looks at an Event between two steps."""

import threading
from concurrent.futures import ThreadPoolExecutor


def watch(shop):
    looks = 0
    while not stop.is_set():
        looks += 1
        begun.set()
        stop.wait(timeout=0.01)  # until the next look at the price
    return f"{shop}: stopped, looked at least once: {looks > 0}"


begun, stop = threading.Event(), threading.Event()
with ThreadPoolExecutor(max_workers=1) as pool:
    future = pool.submit(watch, "North")
    begun.wait()
    print("canceled:", future.cancel())
    stop.set()
    print(future.result())
#> canceled: False
#> North: stopped, looked at least once: True
