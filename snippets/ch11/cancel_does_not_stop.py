"""cancel() drops a pending call, and does nothing to a running one."""

import threading
from concurrent.futures import CancelledError, ThreadPoolExecutor


def price(shop):
    begun.set()
    opened.wait()
    return 20


begun, opened = threading.Event(), threading.Event()
with ThreadPoolExecutor(max_workers=1) as pool:
    running = pool.submit(price, "North")
    pending = pool.submit(price, "South")
    begun.wait()
    print("cancel North:", running.cancel())
    print("cancel South:", pending.cancel())
    opened.set()
    print("North:", running.result())
    try:
        pending.result()
    except CancelledError:
        print("South: CancelledError")
#> cancel North: False
#> cancel South: True
#> North: 20
#> South: CancelledError
