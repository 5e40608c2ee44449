"""A partial of a class can be sent to the server."""

import functools
import multiprocessing
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


OfficeManager.register("Numbers", functools.partial(Numbers, 1001))

if __name__ == "__main__":
    spawn = multiprocessing.get_context("spawn")
    try:
        with OfficeManager(ctx=spawn) as manager:
            print(manager.Numbers().take())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
#> 1001
