"""A lock cannot be sent to a worker that is already running."""

import multiprocessing


def sell(product, lock):
    with lock:
        return f"{product} sold"


if __name__ == "__main__":
    lock = multiprocessing.Lock()
    with multiprocessing.Pool(2) as pool:
        try:
            print(pool.apply(sell, ("tea", lock)))
        except RuntimeError as error:
            print(error)
#> Lock objects should only be shared between processes through inheritance
