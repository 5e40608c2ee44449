"""A Condition made from locks passes the same tests."""

import threading
from collections import deque
from contextlib import suppress

from _sync_tests import test_condition


class Condition:
    def __init__(self):
        self._lock = threading.Lock()
        self._gates = deque()

    def __enter__(self):
        self._lock.acquire()

    def __exit__(self, *details):
        self._lock.release()

    def wait(self, timeout=-1):
        gate = threading.Lock()
        gate.acquire()  # closed
        self._gates.append(gate)
        self._lock.release()
        try:
            return gate.acquire(timeout=timeout)
        finally:
            self._lock.acquire()
            with suppress(ValueError):  # after a timeout it is still there
                self._gates.remove(gate)

    def notify(self):
        if self._gates:
            self._gates.popleft().release()


if __name__ == "__main__":
    for cls in (Condition, threading.Condition):
        test_condition(cls)
        print(f"{cls.__module__}.{cls.__name__} passes")
#> __main__.Condition passes
#> threading.Condition passes
