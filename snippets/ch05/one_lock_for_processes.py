"""A multiprocessing.Lock, passed to the process, is one lock for both."""

import multiprocessing


def serve(till):
    print("child gets the lock:", till.acquire(block=False))


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    till = context.Lock()
    with till:
        print("parent holds the lock")
        child = context.Process(target=serve, args=(till,), name="child")
        child.start()
        child.join()
#> parent holds the lock
#> child gets the lock: False
