"""Requests wait until the prices are loaded, but not forever."""

import threading
from concurrent.futures import ThreadPoolExecutor


class Prices:
    def __init__(self):
        self._ready = threading.Event()
        self._prices = None

    def load(self, read):
        try:
            self._prices = read()
        finally:
            self._ready.set()  # also if read has failed

    def price(self, item):
        if not self._ready.wait(timeout=5):
            raise TimeoutError("the prices are not loaded yet")
        if self._prices is None:
            raise RuntimeError("the prices could not be loaded")
        return self._prices[item]


def read_file():
    return {"bread": 4, "milk": 2}


prices = Prices()
with ThreadPoolExecutor(3) as pool:
    bread = pool.submit(prices.price, "bread")
    milk = pool.submit(prices.price, "milk")
    loading = pool.submit(prices.load, read_file)
    loading.result()  # raises here if the loader has failed
    print("bread:", bread.result())
    print("milk:", milk.result())
#> bread: 4
#> milk: 2
