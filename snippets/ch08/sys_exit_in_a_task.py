"""sys.exit in a call ends the worker, and the call has no result."""

import multiprocessing
import sys


def convert(scan):
    if not scan.endswith(".tif"):
        sys.exit(f"{scan} is not a scan")
    return scan.replace(".tif", ".pdf")


if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        first = pool.apply(convert, ["page 1.tif"])
        print("page 1.tif ->", first, flush=True)
        result = pool.apply_async(convert, ["letter.doc"])
        try:
            print("letter.doc ->", result.get(timeout=1.5))
        except multiprocessing.TimeoutError:
            print("letter.doc -> no answer")
#> page 1.tif -> page 1.pdf
#> letter.doc is not a scan
#> letter.doc -> no answer
