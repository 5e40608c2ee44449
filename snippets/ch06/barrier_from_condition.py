"""A Barrier made from a Condition passes the same tests."""

import threading

from _sync_tests import test_barrier


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.broken = False
        self._arrived = 0
        self._round = 0
        self._changed = threading.Condition()

    def wait(self, timeout=None):
        with self._changed:
            if self.broken:
                raise threading.BrokenBarrierError
            number, mine = self._arrived, self._round
            self._arrived += 1
            if self._arrived == self.parties:  # the last one opens
                self._arrived = 0
                self._round += 1
                self._changed.notify_all()
                return number
            self._changed.wait_for(
                lambda: self.broken or self._round != mine, timeout
            )
            if self._round == mine:  # the time is up, or it is broken
                self.broken = True
                self._changed.notify_all()
                raise threading.BrokenBarrierError
            return number


if __name__ == "__main__":
    for cls in (Barrier, threading.Barrier):
        test_barrier(cls)
        print(f"{cls.__module__}.{cls.__name__} passes")
#> __main__.Barrier passes
#> threading.Barrier passes
