"""After a crash, the rest goes through new pools, one file at a time."""

import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def convert(scan):
    if scan == "broken.tif":
        os._exit(1)  # stands for a crash in a C library
    return scan.replace(".tif", ".pdf")


def convert_all(scans):
    done, left = {}, []
    with ProcessPoolExecutor(2) as pool:
        futures = {scan: pool.submit(convert, scan) for scan in scans}
        for scan, future in futures.items():
            try:
                done[scan] = future.result()
            except BrokenProcessPool:
                left.append(scan)  # it crashed, or only waited
    for scan in left:
        try:
            with ProcessPoolExecutor(1) as pool:
                done[scan] = pool.submit(convert, scan).result()
        except BrokenProcessPool:
            done[scan] = "crashed"
    return done


if __name__ == "__main__":
    scans = ["page 1.tif", "broken.tif", "page 2.tif"]
    for scan, result in sorted(convert_all(scans).items()):
        print(scan, "->", result)
#> broken.tif -> crashed
#> page 1.tif -> page 1.pdf
#> page 2.tif -> page 2.pdf
