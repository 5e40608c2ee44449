"""A call that takes too long ends with the block of the pool."""

import multiprocessing
import time


def convert(scan):
    if scan == "endless.tif":
        time.sleep(60)
    return scan.replace(".tif", ".pdf")


if __name__ == "__main__":
    scans = ["page 1.tif", "endless.tif", "page 2.tif"]
    late = []
    with multiprocessing.Pool(2) as pool:
        results = [pool.apply_async(convert, [scan]) for scan in scans]
        results[-1].wait()  # only here, however slow this machine is
        deadline = time.monotonic() + 0.3
        for scan, result in zip(scans, results, strict=True):
            try:
                left = max(0, deadline - time.monotonic())
                print(scan, "->", result.get(timeout=left))
            except multiprocessing.TimeoutError:
                late.append(scan)
    print("given up:", *late)
    print("workers left:", len(multiprocessing.active_children()))
#> page 1.tif -> page 1.pdf
#> page 2.tif -> page 2.pdf
#> given up: endless.tif
#> workers left: 0
