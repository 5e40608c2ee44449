"""A Queue of multiprocessing cannot be sent to the worker of a pool."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Queue


def count(shelf, results):
    results.put((shelf, len(shelf)))


if __name__ == "__main__":
    results = Queue()
    with ProcessPoolExecutor(1) as pool:
        job = pool.submit(count, "paint", results)
        try:
            job.result()
            print(results.get())
        except RuntimeError as error:
            print("RuntimeError:", error)
#> RuntimeError: Queue objects should only be shared between processes through inheritance
