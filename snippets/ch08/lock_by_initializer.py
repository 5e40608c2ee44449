"""The initializer gives each worker the same lock."""

import multiprocessing


def set_up(the_lock):
    global lock
    lock = the_lock


def sell(product):
    with lock:
        return f"{product} sold"


if __name__ == "__main__":
    lock = multiprocessing.Lock()
    with multiprocessing.Pool(2, set_up, (lock,)) as pool:
        print(pool.apply(sell, ["tea"]))
#> tea sold
