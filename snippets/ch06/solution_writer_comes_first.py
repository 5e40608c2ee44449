"""Readers share a room, but a waiting writer stops new readers."""

import threading
import time
from contextlib import contextmanager


class Room:
    def __init__(self):
        self.waiting_writers = 0
        self._readers = 0
        self._writing = False
        self._changed = threading.Condition()

    @contextmanager
    def reading(self):
        with self._changed:
            self._changed.wait_for(
                lambda: not self._writing and not self.waiting_writers
            )
            self._readers += 1
        try:
            yield
        finally:
            with self._changed:
                self._readers -= 1
                self._changed.notify_all()

    @contextmanager
    def writing(self):
        with self._changed:
            self.waiting_writers += 1
            try:
                self._changed.wait_for(
                    lambda: not self._writing and not self._readers
                )
            finally:
                self.waiting_writers -= 1
            self._writing = True
        try:
            yield
        finally:
            with self._changed:
                self._writing = False
                self._changed.notify_all()


# region test
def write():
    with room.writing():
        log.append("writer")


def read():
    with room.reading():
        log.append("second reader")


room, log = Room(), []
writer = threading.Thread(target=write, name="writer")
reader = threading.Thread(target=read, name="second reader")
with room.reading():
    log.append("first reader")
    writer.start()
    while not room.waiting_writers:
        time.sleep(0.01)
    reader.start()
    reader.join(timeout=0.1)  # a chance to overtake the writer
writer.join()
reader.join()
print(*log, sep=", ")
# endregion
#> first reader, writer, second reader
