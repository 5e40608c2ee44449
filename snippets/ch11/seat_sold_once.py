"""With a lock, one thread looks and takes before the other one looks."""

import threading
from concurrent.futures import ThreadPoolExecutor


def sell(customer):
    with lock:
        seat = min(free)
        free.discard(seat)
    return f"{customer}: seat {seat}"


free = {1, 2, 3}
lock = threading.Lock()
with ThreadPoolExecutor(max_workers=2) as pool:
    tickets = list(pool.map(sell, ["Ann", "Ben"]))
print("different seats:", len({ticket[-1] for ticket in tickets}))
print("free:", free)
#> different seats: 2
#> free: {3}
