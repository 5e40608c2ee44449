"""Wrong: both look at the flag before either of them sets it."""

import threading
from contextlib import suppress
from types import SimpleNamespace

shop = SimpleNamespace(sold=0)
busy = threading.Event()
both = threading.Barrier(2)


def worst_moment():
    """Let the other thread come here too, if it can."""
    with suppress(threading.BrokenBarrierError):
        both.wait(timeout=1)


def sell():
    while busy.is_set():
        busy.wait(timeout=0.01)
    worst_moment()
    busy.set()
    sold = shop.sold
    worst_moment()
    shop.sold = sold + 1
    busy.clear()


threads = [
    threading.Thread(target=sell, name=name) for name in ("Ada", "Ben")
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("sold:", shop.sold)
#> sold: 1
