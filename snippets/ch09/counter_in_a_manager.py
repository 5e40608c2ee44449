"""Two processes count visitors in a manager."""

from multiprocessing import Process
from multiprocessing.managers import SyncManager
from threading import Lock


class Visitors:
    def __init__(self):
        self._count, self._lock = 0, Lock()

    def add(self):
        with self._lock:
            self._count += 1

    def count(self):
        return self._count


class SiteManager(SyncManager):
    pass


SiteManager.register("Visitors", Visitors)


def welcome(visitors):
    for _ in range(5):
        visitors.add()


if __name__ == "__main__":
    with SiteManager() as manager:
        visitors = manager.Visitors()
        doors = [Process(target=welcome, args=(visitors,)) for _ in "ab"]
        for door in doors:
            door.start()
        for door in doors:
            door.join()
        print("visitors:", visitors.count())
#> visitors: 10
