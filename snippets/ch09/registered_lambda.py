"""A lambda cannot be sent to a server that starts as a new Python."""

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


OfficeManager.register("Numbers", lambda: Numbers(1001))

if __name__ == "__main__":
    spawn = multiprocessing.get_context("spawn")
    try:
        with OfficeManager(ctx=spawn) as manager:
            print(manager.Numbers().take())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# On Python <3.14:
#> PicklingError: Can't pickle <function <lambda> at 0x...>: attribute lookup <lambda> on __main__ failed
# On Python >=3.14:
#> PicklingError: Can't pickle <function <lambda> at 0x...>: it's not found as __main__.<lambda>
