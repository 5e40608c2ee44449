"""Three ways to give up waiting; the call goes on."""

import threading
from concurrent.futures import ThreadPoolExecutor, as_completed, wait


def price(shop):
    if shop == "North":
        opened.wait()
    return 20


opened = threading.Event()
with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(price, shop) for shop in ("North", "South")]
    try:
        futures[0].result(timeout=0.05)
    except TimeoutError as error:
        print("result:", repr(error))
    try:
        list(as_completed(futures, timeout=0.05))
    except TimeoutError as error:
        print("as_completed:", error)
    done, not_done = wait(futures, timeout=0.05)
    print("wait: done", len(done), "not done", len(not_done))
    print("North is still running:", futures[0].running())
    opened.set()
    print("North:", futures[0].result())
#> result: TimeoutError()
#> as_completed: 1 (of 2) futures unfinished
#> wait: done 1 not done 1
#> North is still running: True
#> North: 20
