"""A thread that sleeps does not see the request to stop before it wakes."""

import threading
import time
from threading import Thread


def patrol():
    while not stop.is_set():
        on_the_way.set()
        time.sleep(1.5)


stop, on_the_way = threading.Event(), threading.Event()
guard = Thread(target=patrol, name="guard")
guard.start()
on_the_way.wait()
stop.set()
guard.join(timeout=0.5)
print("told to stop; still on patrol:", guard.is_alive())
#> told to stop; still on patrol: True
