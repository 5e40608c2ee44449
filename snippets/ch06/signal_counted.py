"""Right: a Semaphore counts the signals, so none of them is lost."""

import threading

baked = threading.Semaphore(0)
oven_off = threading.Event()  # for the demonstration: Ben comes late


def bake():
    for _ in range(3):
        baked.release()
    oven_off.set()


def sell():
    oven_off.wait()
    for loaf in (1, 2, 3):
        if not baked.acquire(timeout=0.2):
            print("no signal for loaf", loaf)
            return
        print("sold loaf", loaf)


ada = threading.Thread(target=bake, name="Ada")
ben = threading.Thread(target=sell, name="Ben")
ben.start()
ada.start()
#> sold loaf 1
#> sold loaf 2
#> sold loaf 3
