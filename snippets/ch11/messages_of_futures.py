"""The error messages of futures and executors, and how you get them."""

import atexit
import multiprocessing
from concurrent.futures import (
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)


def attempt(function, *args, **options):
    try:
        function(*args, **options)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def main():
    attempt(ThreadPoolExecutor, 0)
    attempt(ThreadPoolExecutor, initializer="set_up")
    spawn = multiprocessing.get_context("spawn")
    attempt(ProcessPoolExecutor, max_tasks_per_child=0, mp_context=spawn)
    finished, canceled = Future(), Future()
    finished.set_result("tea")
    attempt(finished.set_result, "milk")
    canceled.cancel()
    attempt(canceled.set_result, "tea")
    attempt(canceled.result)
    pool = ThreadPoolExecutor(1)
    atexit.register(attempt, pool.submit, len, "milk")


if __name__ == "__main__":
    main()
#> ValueError: max_workers must be greater than 0
#> TypeError: initializer must be a callable
#> ValueError: max_tasks_per_child must be >= 1
#> InvalidStateError: FINISHED: <Future at 0x... state=finished returned str>
#> InvalidStateError: CANCELLED: <Future at 0x... state=cancelled>
#> CancelledError:
#> RuntimeError: cannot schedule new futures after interpreter shutdown
