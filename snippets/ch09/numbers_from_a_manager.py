"""A manager of your own makes objects of your own class."""

from multiprocessing import Process
from multiprocessing.managers import BaseManager


class Numbers:
    def __init__(self, first):
        self._next = first

    def take(self):
        number = self._next
        self._next += 1
        return number


class OfficeManager(BaseManager):
    pass


OfficeManager.register("Numbers", Numbers)


def write_invoice(customer, numbers):
    print(f"{customer}: invoice {numbers.take()}")


if __name__ == "__main__":
    with OfficeManager() as manager:
        numbers = manager.Numbers(first=1001)
        child = Process(target=write_invoice, args=("Ann", numbers))
        child.start()
        child.join()
        write_invoice("Bob", numbers)
        print(type(numbers).__name__)
#> Ann: invoice 1001
#> Bob: invoice 1002
#> AutoProxy[Numbers]
