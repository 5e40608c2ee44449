"""Wrong: three loaves, but the Event remembers only one signal."""

import threading

baked = threading.Event()
oven_off = threading.Event()  # for the demonstration: Ben comes late


def bake():
    for _ in range(3):
        baked.set()
    oven_off.set()


def sell():
    oven_off.wait()
    for loaf in (1, 2, 3):
        if not baked.wait(timeout=0.2):
            print("no signal for loaf", loaf)
            return
        baked.clear()
        print("sold loaf", loaf)


ada = threading.Thread(target=bake, name="Ada")
ben = threading.Thread(target=sell, name="Ben")
ben.start()
ada.start()
#> sold loaf 1
#> no signal for loaf 2
