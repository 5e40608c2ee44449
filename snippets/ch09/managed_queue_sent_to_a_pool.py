"""A manager's queue can be sent to the worker of a pool."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Manager


def count(shelf, results):
    results.put((shelf, len(shelf)))


if __name__ == "__main__":
    with Manager() as manager, ProcessPoolExecutor(1) as pool:
        results = manager.Queue()
        job = pool.submit(count, "paint", results)
        try:
            job.result()
            print(results.get())
        except RuntimeError as error:
            print("RuntimeError:", error)
#> ('paint', 5)
