"""In processes, each worker has a list and a lock of its own."""

import threading
from concurrent.futures import ProcessPoolExecutor

free = [1, 2, 3]
lock = threading.Lock()


def sell(customer):
    with lock:
        seat = free.pop(0)
    return f"{customer}: seat {seat}, left in the worker: {free}"


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(*pool.map(sell, ["Ann", "Ben"]), sep="\n")
    print("left in the parent:", free)
#> Ann: seat 1, left in the worker: [2, 3]
#> Ben: seat 2, left in the worker: [3]
#> left in the parent: [1, 2, 3]
