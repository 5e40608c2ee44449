"""Each call of a registered class makes a new object."""

import itertools
from multiprocessing.managers import BaseManager


class Numbers:
    def __init__(self):
        self._numbers = itertools.count(1001)

    def take(self):
        return next(self._numbers)


class OfficeManager(BaseManager):
    pass


OfficeManager.register("numbers", Numbers)

if __name__ == "__main__":
    with OfficeManager() as manager:
        print("Ann:", manager.numbers().take())
        print("Bob:", manager.numbers().take())
#> Ann: 1001
#> Bob: 1001
