"""A manager's lock stays locked when the worker that holds it dies."""

import os
from multiprocessing import Manager, Process


def redeem(left, lock):
    with lock:
        left["SPRING"] -= 1
        os._exit(1)  # like a crash: no finally, no __exit__


if __name__ == "__main__":
    with Manager() as manager:
        left, lock = manager.dict(SPRING=10), manager.Lock()
        shop = Process(target=redeem, args=(left, lock))
        shop.start()
        shop.join()
        print("exit code:", shop.exitcode, "left:", left["SPRING"])
        print("got the lock:", lock.acquire(timeout=0.3))
#> exit code: 1 left: 9
#> got the lock: False
