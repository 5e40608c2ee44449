"""A bounded queue that can be closed, and wakes all who wait."""

import threading
from collections import deque


class ClosedError(Exception):
    pass


class Queue:
    def __init__(self, maxsize):
        self._maxsize = maxsize
        self._items = deque()
        self._closed = False
        self._changed = threading.Condition()

    def put(self, item):
        with self._changed:
            self._changed.wait_for(
                lambda: self._closed or len(self._items) < self._maxsize
            )
            if self._closed:
                raise ClosedError
            self._items.append(item)
            self._changed.notify_all()

    def get(self):
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._items)
            if not self._items:
                raise ClosedError
            item = self._items.popleft()
            self._changed.notify_all()
            return item

    def close(self):
        with self._changed:
            self._closed = True
            self._changed.notify_all()


# region test
def consume():
    try:
        while True:
            got.append(jobs.get())
    except ClosedError:
        closed.append("consumer")


got, closed = [], []
jobs = Queue(2)
consumers = [
    threading.Thread(target=consume, name=f"consumer {number}")
    for number in (1, 2)
]
for consumer in consumers:
    consumer.start()
for number in range(10):
    jobs.put(number)
jobs.close()
for consumer in consumers:
    consumer.join()
print("got:", sorted(got))
print("closed:", closed)
try:
    jobs.put(10)
except ClosedError:
    print("no put after close")
# endregion
#> got: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
#> closed: ['consumer', 'consumer']
#> no put after close
