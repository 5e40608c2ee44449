"""A thread that waits for the request itself stops at once."""

import threading
from threading import Thread


def patrol():
    while not stop.is_set():
        on_the_way.set()
        stop.wait(1.5)


stop, on_the_way = threading.Event(), threading.Event()
guard = Thread(target=patrol, name="guard")
guard.start()
on_the_way.wait()
stop.set()
guard.join(timeout=0.5)
print("told to stop; still on patrol:", guard.is_alive())
#> told to stop; still on patrol: False
