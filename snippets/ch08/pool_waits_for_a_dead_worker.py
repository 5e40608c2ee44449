"""A worker crashes, and the result of its call never comes."""

import multiprocessing
import os


def convert(scan):
    if scan == "broken.tif":
        os._exit(1)  # stands for a crash in a C library
    return scan.replace(".tif", ".pdf")


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        scans = ["page 1.tif", "broken.tif", "page 2.tif"]
        results = [pool.apply_async(convert, [scan]) for scan in scans]
        for good in (results[0], results[2]):
            good.wait()  # only here, however slow this machine is
        for scan, result in zip(scans, results, strict=True):
            try:
                print(scan, "->", result.get(timeout=0.5))
            except multiprocessing.TimeoutError:
                print(scan, "-> no answer")
#> page 1.tif -> page 1.pdf
#> broken.tif -> no answer
#> page 2.tif -> page 2.pdf
