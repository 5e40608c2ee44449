"""An Event made from a Condition passes the same tests."""

import threading

from _sync_tests import test_event


class Event:
    def __init__(self):
        self._flag = False
        self._changed = threading.Condition()

    def is_set(self):
        return self._flag

    def set(self):
        with self._changed:
            self._flag = True
            self._changed.notify_all()

    def clear(self):
        with self._changed:
            self._flag = False

    def wait(self, timeout=None):
        with self._changed:
            return self._changed.wait_for(lambda: self._flag, timeout)


if __name__ == "__main__":
    for cls in (Event, threading.Event):
        test_event(cls)
        print(f"{cls.__module__}.{cls.__name__} passes")
#> __main__.Event passes
#> threading.Event passes
