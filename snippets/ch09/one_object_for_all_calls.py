"""A registered function can return the same object each time."""

import functools
import itertools
from multiprocessing.managers import BaseManager


class Numbers:
    def __init__(self):
        self._numbers = itertools.count(1001)

    def take(self):
        return next(self._numbers)


class OfficeManager(BaseManager):
    pass


@functools.cache
def the_numbers():
    return Numbers()


OfficeManager.register("numbers", the_numbers)

if __name__ == "__main__":
    with OfficeManager() as manager:
        print("Ann:", manager.numbers().take())
        print("Bob:", manager.numbers().take())
#> Ann: 1001
#> Bob: 1002
