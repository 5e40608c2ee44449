"""A thread that takes a Lock twice waits for itself; with an RLock not."""

import threading


def transfer(source_lock, target_lock):
    with source_lock:
        if not target_lock.acquire(timeout=0.3):
            return "gave up waiting for itself"
        target_lock.release()
        return "done"


savings = threading.Lock()
print("Lock: ", transfer(savings, savings))

savings = threading.RLock()
print("RLock:", transfer(savings, savings))
#> Lock:  gave up waiting for itself
#> RLock: done
