"""The number in acquire(0.1) is not a timeout."""

import threading

lock = threading.Lock()
lock.acquire()
threading.Timer(0.5, lock.release).start()
print("got it:", lock.acquire(0.1))
#> got it: True
