"""A lock in the object itself protects it from all its clients."""

import threading
from multiprocessing import Process
from multiprocessing.managers import SyncManager


class Numbers:
    def __init__(self):
        self._next = 1001
        self._lock = threading.Lock()
        self._gate = threading.Barrier(2)  # for the demonstration

    def take(self):
        self._gate.wait()  # both are here
        with self._lock:
            number = self._next
            self._next = number + 1
            return number


class OfficeManager(SyncManager):
    pass


OfficeManager.register("Numbers", Numbers)


def write_invoice(numbers, written):
    written.append(numbers.take())


if __name__ == "__main__":
    with OfficeManager() as manager:
        shared = manager.Numbers(), manager.list()
        clerks = [Process(target=write_invoice, args=shared) for _ in "ab"]
        for clerk in clerks:
            clerk.start()
        for clerk in clerks:
            clerk.join()
        print("invoices:", *sorted(shared[1]))
#> invoices: 1001 1002
