"""A global threading.Lock is another lock in each process."""

import multiprocessing
import threading

cash_box = threading.Lock()


def serve():
    print("child gets the lock:", cash_box.acquire(blocking=False))


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    with cash_box:
        print("parent holds the lock")
        child = context.Process(target=serve, name="child")
        child.start()
        child.join()
#> parent holds the lock
#> child gets the lock: True
