"""Functions and arguments that a process pool cannot send."""

import threading
from concurrent.futures import ProcessPoolExecutor


def total(prices):
    return sum(prices)


def attempt(name, function, *args):
    error = pool.submit(function, *args).exception()
    print(f"{name}: {type(error).__name__}")


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        attempt("generator", total, (price for price in (3, 4)))
        attempt("file", total, open(__file__, encoding="utf-8"))
        attempt("lock of threading", total, threading.Lock())
        attempt("lambda", lambda: 7)
        attempt("future", total, pool.submit(total, (3, 4)))
        print("list:", pool.submit(total, [3, 4]).result())
#> generator: TypeError
#> file: TypeError
#> lock of threading: TypeError
#> lambda: PicklingError
#> future: TypeError
#> list: 7
