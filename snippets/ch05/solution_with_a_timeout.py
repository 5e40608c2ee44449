"""A with statement that waits for a lock, but not forever."""

import threading
from contextlib import contextmanager


@contextmanager
def held(lock, within):
    if not lock.acquire(timeout=within):
        raise TimeoutError(f"not free within {within} seconds")
    try:
        yield
    finally:
        lock.release()


def ada():
    try:
        with held(printer, within=0.1):
            print("Ada prints")
    except TimeoutError as error:
        print("Ada gives up:", error)


def ben():
    try:
        with held(printer, within=5):
            print("Ben prints")
            raise ValueError("paper jam")
    except ValueError as error:
        print("Ben:", error)


printer = threading.Lock()
with printer:
    thread = threading.Thread(target=ada, name="Ada")
    thread.start()
    thread.join()
    print("still locked:", printer.locked())
thread = threading.Thread(target=ben, name="Ben")
thread.start()
thread.join()
print("free again:", not printer.locked())
#> Ada gives up: not free within 0.1 seconds
#> still locked: True
#> Ben prints
#> Ben: paper jam
#> free again: True
