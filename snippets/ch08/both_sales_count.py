"""With the lock held from reading to writing, both sales count."""

import contextlib
import multiprocessing
import threading


def set_up(the_stock, the_barrier):
    global stock, both_have_read
    stock, both_have_read = the_stock, the_barrier
    both_have_read.wait()  # no sale begins before both workers are here


def pause():
    """Let the other worker read, too, if it can."""
    with contextlib.suppress(threading.BrokenBarrierError):
        both_have_read.wait(timeout=0.8)


def sell(product):
    with stock.get_lock():
        left = stock.value
        pause()
        stock.value = left - 1
    return product


if __name__ == "__main__":
    stock = multiprocessing.Value("i", 10)  # it has a lock of its own
    shared = stock, multiprocessing.Barrier(2)
    with multiprocessing.Pool(2, set_up, shared) as pool:
        sold = pool.map(sell, ["tea", "tea"], chunksize=1)
    print("sold:", len(sold), "left:", stock.value)
#> sold: 2 left: 8
