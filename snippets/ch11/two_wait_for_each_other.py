"""Two calls wait for each other's futures."""

import threading
from concurrent.futures import ThreadPoolExecutor


def build(name, other):
    both_submitted.wait()
    try:
        return f"{name} with {futures[other].result(timeout=0.2)}"
    except TimeoutError:
        still = futures[other].running()
        return f"{name} waits for {other}, which is running: {still}"
    finally:
        both_gave_up.wait()


both_submitted = threading.Event()
both_gave_up = threading.Barrier(2)  # so that neither ends too early
with ThreadPoolExecutor(max_workers=2) as pool:
    futures = {
        "hands": pool.submit(build, "hands", "gears"),
        "gears": pool.submit(build, "gears", "hands"),
    }
    both_submitted.set()
for future in futures.values():
    print(future.result())
#> hands waits for gears, which is running: True
#> gears waits for hands, which is running: True
