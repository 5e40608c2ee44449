"""Pi with a total that adds in the server: one round trip per part."""

import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.managers import BaseManager

ONE = 10**18


class Total:
    def __init__(self):
        self._lock, self._total = threading.Lock(), 0

    def add(self, part):
        with self._lock:
            self._total += part

    def get(self):
        with self._lock:
            return self._total


class PiManager(BaseManager):
    pass


PiManager.register("Total", Total)


def term(k):
    return (-ONE if k % 2 else ONE) // (2 * k + 1)


# region test
def add_part(lo, total):
    total.add(sum(term(k) for k in range(lo, lo + 100)))


if __name__ == "__main__":
    with PiManager() as manager, ProcessPoolExecutor(2) as pool:
        total = manager.Total()
        parts = [
            pool.submit(add_part, lo, total) for lo in range(0, 400, 100)
        ]
        for part in parts:
            part.result()
        print("pi:", 4 * total.get())
# endregion
#> pi: 3139092657496011896
