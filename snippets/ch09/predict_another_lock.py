"""A second call of manager.Lock makes a second lock."""

from multiprocessing import Manager

if __name__ == "__main__":
    with Manager() as manager:
        lock = manager.Lock()
        lock.acquire()
        print(manager.Lock().acquire(blocking=False))
        print(lock.acquire(blocking=False))
#> True
#> False
