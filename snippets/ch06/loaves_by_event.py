"""Two loaves are announced by one Event, and one may not be sold."""

import threading

baked = threading.Event()
sold = 0


def bake():
    baked.set()
    baked.set()


def sell():
    global sold
    for _ in range(2):
        if baked.wait(timeout=0.2):
            baked.clear()
            sold += 1


baker = threading.Thread(target=bake, name="baker")
seller = threading.Thread(target=sell, name="seller")
baker.start()
seller.start()
seller.join()
print("loaves sold:", sold)
#> loaves sold: ...
