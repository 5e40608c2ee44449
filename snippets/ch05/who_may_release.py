"""A Lock, an RLock and a Semaphore differ in who may release them, and how often."""

import threading
from concurrent.futures import ThreadPoolExecutor


def release(lock):
    try:
        lock.release()
    except (RuntimeError, ValueError) as error:
        return f"{type(error).__name__}: {error}"
    return "released"


print("held here, released by another thread:")
with ThreadPoolExecutor(max_workers=1) as another_thread:
    for name in "Lock", "RLock":
        lock = getattr(threading, name)()
        lock.acquire()
        answer = another_thread.submit(release, lock)
        print(f"  {name}: {answer.result()}")

print("free, released once too often:")
for name in "Lock", "RLock", "Semaphore", "BoundedSemaphore":
    print(f"  {name}: {release(getattr(threading, name)())}")
#> held here, released by another thread:
#>   Lock: released
#>   RLock: RuntimeError: cannot release un-acquired lock
#> free, released once too often:
#>   Lock: RuntimeError: release unlocked lock
#>   RLock: RuntimeError: cannot release un-acquired lock
#>   Semaphore: released
#>   BoundedSemaphore: ValueError: Semaphore released too many times
