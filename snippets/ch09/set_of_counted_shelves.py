"""Since Python 3.14, a manager makes sets, too."""

# /// script
# requires-python = ">=3.14"
# ///

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Manager

SHELVES = ["paint", "tape", "paint"]

if __name__ == "__main__":
    with Manager() as manager, ProcessPoolExecutor(1) as pool:
        counted = manager.set()
        for job in [pool.submit(counted.add, s) for s in SHELVES]:
            job.result()
        print(sorted(counted), "paint" in counted)
        print(type(counted).__name__, type(counted | {"wood"}).__name__)
#> ['paint', 'tape'] True
#> SetProxy set
