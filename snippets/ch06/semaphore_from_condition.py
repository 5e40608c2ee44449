"""A Semaphore made from a Condition passes the same tests."""

import threading

from _sync_tests import test_semaphore


class Semaphore:
    def __init__(self, value=1):
        self._value = value
        self._changed = threading.Condition()

    def acquire(self, timeout=None):
        with self._changed:
            if not self._changed.wait_for(lambda: self._value > 0, timeout):
                return False
            self._value -= 1
            return True

    def release(self):
        with self._changed:
            self._value += 1
            self._changed.notify()

    def __enter__(self):
        self.acquire()

    def __exit__(self, *details):
        self.release()


if __name__ == "__main__":
    for cls in (Semaphore, threading.Semaphore):
        test_semaphore(cls)
        print(f"{cls.__module__}.{cls.__name__} passes")
#> __main__.Semaphore passes
#> threading.Semaphore passes
