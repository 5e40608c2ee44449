"""Right: the first reader locks the room, and the last one unlocks it."""

import threading
from contextlib import contextmanager

exhibits = ["vase", "mask"]
room_empty = threading.Lock()
two_readers = threading.Barrier(2)
results = []


class Readers:
    def __init__(self):
        self._count = 0
        self._counting = threading.Lock()

    @contextmanager
    def reading(self):
        with self._counting:
            self._count += 1
            if self._count == 1:
                room_empty.acquire()
        try:
            yield
        finally:
            with self._counting:
                self._count -= 1
                if self._count == 0:
                    room_empty.release()


def read():
    with readers.reading():
        try:
            two_readers.wait(timeout=5)
            results.append("read together")
        except threading.BrokenBarrierError:
            results.append("read alone")


def write():
    with room_empty:
        exhibits.append("coin")


readers = Readers()
threads = [
    threading.Thread(target=read, name="reader 1"),
    threading.Thread(target=read, name="reader 2"),
    threading.Thread(target=write, name="writer"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results, exhibits)
#> ['read together', 'read together'] ['vase', 'mask', 'coin']
