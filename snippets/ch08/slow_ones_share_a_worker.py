"""Two slow items in one chunk are handled by one worker."""

import multiprocessing
import threading


def set_up(the_barrier):
    global both_at_work
    both_at_work = the_barrier
    both_at_work.wait()  # no task begins before both workers are here


def price(product):
    if product.startswith("slow"):
        try:
            both_at_work.wait(timeout=0.8)
        except threading.BrokenBarrierError:
            return "alone"
        return "together"
    return "fast"


if __name__ == "__main__":
    products = ["slow gold", "slow silver", "paper", "pens"]
    for chunksize in (2, 1):
        barrier = multiprocessing.Barrier(2)
        with multiprocessing.Pool(2, set_up, (barrier,)) as pool:
            print("chunksize", chunksize, end=": ")
            print(*pool.map(price, products, chunksize), sep=", ")
#> chunksize 2: alone, alone, fast, fast
#> chunksize 1: together, together, fast, fast
