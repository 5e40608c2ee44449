"""Two threads want one oven: the lock lets in one, and the other waits."""

import threading
import time

oven = threading.Lock()
bread_is_in = threading.Event()
cake_is_waiting = threading.Event()


def bake_bread():
    with oven:
        print("bread goes in")
        bread_is_in.set()
        cake_is_waiting.wait()
        time.sleep(0.3)
        print("bread comes out")


def bake_cake():
    bread_is_in.wait()
    print("cake wants the oven")
    cake_is_waiting.set()
    with oven:
        print("cake goes in")


threading.Thread(target=bake_bread, name="bread").start()
threading.Thread(target=bake_cake, name="cake").start()
#> bread goes in
#> cake wants the oven
#> bread comes out
#> cake goes in
