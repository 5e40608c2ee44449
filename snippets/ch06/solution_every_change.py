"""A value with a version: nobody misses that it has changed."""

import threading


class Watched:
    def __init__(self, value):
        self._value = value
        self._version = 0
        self._changed = threading.Condition()

    def set(self, value):
        with self._changed:
            self._value = value
            self._version += 1
            self._changed.notify_all()

    def newer_than(self, version, timeout=None):
        with self._changed:
            if not self._changed.wait_for(
                lambda: self._version > version, timeout
            ):
                raise TimeoutError("no change")
            return self._version, self._value


# region test
price = Watched(3)
print(price.newer_than(-1))
price.set(4)  # meanwhile, the display is busy
price.set(5)
version, value = price.newer_than(0)
print(version, value)
try:
    price.newer_than(version, timeout=0.05)
except TimeoutError as error:
    print("TimeoutError:", error)
threading.Timer(0.05, price.set, args=(6,)).start()
print(price.newer_than(version, timeout=5))
# endregion
#> (0, 3)
#> 2 5
#> TimeoutError: no change
#> (3, 6)
