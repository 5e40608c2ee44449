"""If the initializer fails, all calls fail, and the pool is broken."""

import logging
from concurrent.futures import ThreadPoolExecutor

logging.disable()  # the log has the traceback of the initializer


def connect():
    raise OSError("the database does not answer")


def length(word):
    return len(word)


with ThreadPoolExecutor(max_workers=1, initializer=connect) as pool:
    error = pool.submit(length, "lock").exception()
    print(f"{type(error).__name__}: {error}")
    try:
        pool.submit(length, "pool")
    except RuntimeError as error:
        print(f"{type(error).__name__}: {error}")
#> BrokenThreadPool: A thread initializer failed, the thread pool is not usable anymore
#> BrokenThreadPool: A thread initializer failed, the thread pool is not usable anymore
