"""A thread that waits for the request itself stops at once."""

import threading
from threading import Thread


def watch_folder():
    while not stop.is_set():
        watching.set()
        stop.wait(1.5)


stop, watching = threading.Event(), threading.Event()
watcher = Thread(target=watch_folder, name="watcher")
watcher.start()
watching.wait()
stop.set()
watcher.join(timeout=0.5)
print("told to stop; still watching:", watcher.is_alive())
#> told to stop; still watching: False
