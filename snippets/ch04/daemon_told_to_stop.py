"""The thread is told to stop, and the main thread waits for its end."""

import threading
from threading import Thread


def keep_log():
    print("log: open")
    opened.set()
    try:
        closing.wait()
    finally:
        print("log: saved and closed")


opened, closing = threading.Event(), threading.Event()
logger = Thread(target=keep_log, name="logger", daemon=True)
logger.start()
opened.wait()
closing.set()
logger.join()
print("main thread: the end")
#> log: open
#> log: saved and closed
#> main thread: the end
