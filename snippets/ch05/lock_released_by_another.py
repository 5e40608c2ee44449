"""A finally releases a lock that another thread holds."""

import threading

oven = threading.Lock()
bread_is_in = threading.Event()
cake_gave_up = threading.Event()


def bake_bread():
    oven.acquire()
    try:
        print("bread is in")
        bread_is_in.set()
        cake_gave_up.wait()
        print("bread still has the oven:", oven.locked())
    finally:
        try:
            oven.release()
        except RuntimeError as error:
            print("bread: RuntimeError:", error)


def bake_cake():
    bread_is_in.wait()
    try:
        if oven.acquire(timeout=0.2):
            print("cake is in")
    finally:
        oven.release()
    cake_gave_up.set()


threading.Thread(target=bake_bread, name="bread").start()
threading.Thread(target=bake_cake, name="cake").start()
#> bread is in
#> bread still has the oven: False
#> bread: RuntimeError: release unlocked lock
