"""A ProcessPoolExecutor notices the crash, and stops working."""

import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def convert(scan):
    if scan == "broken.tif":
        os._exit(1)  # stands for a crash in a C library
    return scan.replace(".tif", ".pdf")


if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        first = pool.submit(convert, "page 1.tif")
        print("page 1.tif ->", first.result())
        for scan in ("broken.tif", "page 2.tif"):
            try:
                print(scan, "->", pool.submit(convert, scan).result())
            except BrokenProcessPool as error:
                print(scan, "->", error)
#> page 1.tif -> page 1.pdf
#> broken.tif -> A process in the process pool was terminated abruptly while the future was running or pending.
#> page 2.tif -> A child process terminated abruptly, the process pool is not usable anymore
