"""wait() sleeps until the event is set, and needs no loop."""

import threading
import time
from threading import Thread


def eat():
    looks = 0
    while not soup_is_ready.is_set():
        looks += 1
        soup_is_ready.wait()
    print("many looks:", looks > 100)


soup_is_ready = threading.Event()
guest = Thread(target=eat, name="guest")
guest.start()
time.sleep(0.3)
soup_is_ready.set()
guest.join()
#> many looks: False
