"""A lock with a time limit: a dead worker cannot keep it."""

import os
import threading
import time
from multiprocessing import Process
from multiprocessing.managers import BaseManager


class Lease:
    """One holder at a time, each for at most `seconds`."""

    def __init__(self, seconds):
        self._seconds = seconds
        self._changed = threading.Condition()
        self._holder, self._until = None, 0.0

    def acquire(self, holder):
        with self._changed:
            while self._holder is not None:
                left = self._until - time.monotonic()
                if left <= 0:
                    break
                self._changed.wait(left)
            self._holder = holder
            self._until = time.monotonic() + self._seconds

    def release(self, holder):
        """False if the time was up, and another one may be working."""
        with self._changed:
            if self._holder != holder:
                return False
            self._holder = None
            self._changed.notify()
            return True


class ShopManager(BaseManager):
    pass


ShopManager.register("Lease", Lease)


# region test
def work_and_die(lease):
    lease.acquire("worker")
    os._exit(1)


if __name__ == "__main__":
    with ShopManager() as manager:
        lease = manager.Lease(seconds=0.3)
        worker = Process(target=work_and_die, args=(lease,))
        worker.start()
        worker.join()
        lease.acquire("main")
        print("main has it; the worker's release:", end=" ")
        print(lease.release("worker"), lease.release("main"))
# endregion
#> main has it; the worker's release: False True
