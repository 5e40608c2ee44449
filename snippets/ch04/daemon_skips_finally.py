"""At the end of the program a daemon thread is cut off, finally and all."""

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
print("main thread: the end")
#> log: open
#> main thread: the end
