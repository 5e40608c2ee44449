"""A global threading.Lock is another lock in each process."""

import multiprocessing
import threading

till = threading.Lock()


def serve():
    print("child gets the lock:", till.acquire(blocking=False))


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    with till:
        print("parent holds the lock")
        child = context.Process(target=serve, name="child")
        child.start()
        child.join()
#> parent holds the lock
#> child gets the lock: True
