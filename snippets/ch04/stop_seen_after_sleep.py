"""A thread that sleeps does not see the request to stop before it wakes."""

import threading
import time
from threading import Thread


def watch_folder():
    while not stop.is_set():
        watching.set()
        time.sleep(1.5)


stop, watching = threading.Event(), threading.Event()
watcher = Thread(target=watch_folder, name="watcher")
watcher.start()
watching.wait()
stop.set()
watcher.join(timeout=0.5)
print("told to stop; still watching:", watcher.is_alive())
#> told to stop; still watching: True
