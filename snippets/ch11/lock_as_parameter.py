"""A lock of multiprocessing cannot be sent to a running worker."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def print_receipt(number, lock):
    with lock:
        print("receipt", number)


if __name__ == "__main__":
    lock = multiprocessing.Lock()
    with ProcessPoolExecutor(max_workers=2) as pool:
        future = pool.submit(print_receipt, 7, lock)
        error = future.exception()
    print(f"{type(error).__name__}: {error}")
#> RuntimeError: Lock objects should only be shared between processes through inheritance
