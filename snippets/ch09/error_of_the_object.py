"""An exception of a method is raised in the client, without its path."""

import traceback
from multiprocessing.managers import BaseManager


class Invoices:
    def __init__(self):
        self._sums = {1001: 40}

    def pay(self, number, amount):
        self._check(number, amount)

    def _check(self, number, amount):
        if amount > self._sums[number]:
            raise ValueError(f"{amount} is too much")


class OfficeManager(BaseManager):
    pass


OfficeManager.register("Invoices", Invoices)

if __name__ == "__main__":
    with OfficeManager() as manager:
        invoices = manager.Invoices()
        try:
            invoices.pay(1001, 50)
        except ValueError as error:
            print("ValueError:", error)
            frames = traceback.extract_tb(error.__traceback__)
            print([frame.name for frame in frames])
#> ValueError: 50 is too much
#> ['<module>', 'pay', '_callmethod']
