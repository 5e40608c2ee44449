"""A multiprocessing.Lock, passed to the process, is one lock for both."""

import multiprocessing


def serve(cash_box):
    print("child gets the lock:", cash_box.acquire(block=False))


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    cash_box = context.Lock()
    with cash_box:
        print("parent holds the lock")
        child = context.Process(
            target=serve, args=(cash_box,), name="child"
        )
        child.start()
        child.join()
#> parent holds the lock
#> child gets the lock: False
