"""Right: acquire looks and takes in one step."""

import threading
from contextlib import suppress
from types import SimpleNamespace

shop = SimpleNamespace(sold=0)
free = threading.Semaphore(1)
both = threading.Barrier(2)


def worst_moment():
    """Let the other thread come here too, if it can."""
    with suppress(threading.BrokenBarrierError):
        both.wait(timeout=1)


def sell():
    with free:
        sold = shop.sold
        worst_moment()
        shop.sold = sold + 1


threads = [
    threading.Thread(target=sell, name=name) for name in ("Ada", "Ben")
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("sold:", shop.sold)
#> sold: 2
