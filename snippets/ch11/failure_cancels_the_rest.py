"""The first failure cancels all calls that have not begun."""

import threading
from concurrent.futures import ThreadPoolExecutor


def load(name):
    if name == "tea":
        raise ValueError("tea: not a price list")
    print("loading", name)
    seen.wait()  # so that milk is still running when the failure is seen


seen = threading.Event()
try:
    with ThreadPoolExecutor(max_workers=1) as pool:
        futures = [pool.submit(load, name) for name in ("tea", "milk", "rice")]
        try:
            for future in futures:
                future.result()
        except ValueError:
            pool.shutdown(wait=False, cancel_futures=True)
            seen.set()
            raise
except ValueError as error:
    print("ValueError:", error)
print("rice is canceled:", futures[2].cancelled())
