"""Two loaves are counted by a Semaphore, and both are sold."""

import threading

baked = threading.Semaphore(0)
sold = 0


def bake():
    baked.release()
    baked.release()


def sell():
    global sold
    for _ in range(2):
        if baked.acquire(timeout=10):
            sold += 1


baker = threading.Thread(target=bake, name="baker")
seller = threading.Thread(target=sell, name="seller")
baker.start()
seller.start()
seller.join()
print("loaves sold:", sold)
#> loaves sold: 2
