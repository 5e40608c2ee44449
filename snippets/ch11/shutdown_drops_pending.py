"""shutdown(cancel_futures=True) finishes what runs and drops the rest."""

import threading
from concurrent.futures import ThreadPoolExecutor


def check(card):
    begun.set()
    go.wait()
    return "checked"


begun, go = threading.Event(), threading.Event()
pool = ThreadPoolExecutor(max_workers=1)
futures = {card: pool.submit(check, card) for card in ("A", "B", "C")}
begun.wait()
pool.shutdown(wait=False, cancel_futures=True)
try:
    pool.submit(check, "D")
except RuntimeError as error:
    print("RuntimeError:", error)
go.set()
for card, future in futures.items():
    print(card, "canceled" if future.cancelled() else future.result())
#> RuntimeError: cannot schedule new futures after shutdown
#> A checked
#> B canceled
#> C canceled
