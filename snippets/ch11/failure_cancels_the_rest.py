"""The first failure cancels all calls that have not begun."""

import threading
from concurrent.futures import ThreadPoolExecutor


def load(name):
    if name == "tea":
        raise ValueError("tea: not a price list")
    print("loading", name)
    milk_runs.set()
    seen.wait()


milk_runs, seen = threading.Event(), threading.Event()
try:
    with ThreadPoolExecutor(max_workers=1) as pool:
        lists = ("tea", "milk", "rice")
        futures = [pool.submit(load, name) for name in lists]
        try:
            for future in futures:
                future.result()
        except ValueError:
            milk_runs.wait()  # only so that each run is the same
            pool.shutdown(wait=False, cancel_futures=True)
            seen.set()
            raise
except ValueError as error:
    print("ValueError:", error)
print("rice is canceled:", futures[2].cancelled())
#> loading milk
#> ValueError: tea: not a price list
#> rice is canceled: True
