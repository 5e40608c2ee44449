"""A bounded queue made from one Condition passes the same tests."""

import queue
import threading
from collections import deque

from _sync_tests import test_queue


class Queue:
    def __init__(self, maxsize):
        self._maxsize = maxsize
        self._items = deque()
        self._changed = threading.Condition()

    def _has_space(self):
        return len(self._items) < self._maxsize

    def put(self, item, timeout=None):
        with self._changed:
            if not self._changed.wait_for(self._has_space, timeout):
                raise queue.Full
            self._items.append(item)
            self._changed.notify_all()

    def get(self, timeout=None):
        with self._changed:
            if not self._changed.wait_for(lambda: self._items, timeout):
                raise queue.Empty
            item = self._items.popleft()
            self._changed.notify_all()
            return item


if __name__ == "__main__":
    for cls in (Queue, queue.Queue):
        test_queue(cls)
        print(f"{cls.__module__}.{cls.__name__} passes")
#> __main__.Queue passes
#> queue.Queue passes
