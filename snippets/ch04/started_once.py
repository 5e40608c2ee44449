"""A thread is started once, joined after its start, and cannot join itself."""

import threading
from threading import Thread


def attempt(method):
    try:
        method()
    except RuntimeError as error:
        print(f"{method.__name__}: RuntimeError: {error}")


def read_sensor():
    attempt(threading.current_thread().join)


reader = Thread(target=read_sensor)
attempt(reader.join)
reader.start()
reader.join()
reader.join()
attempt(reader.start)
#> join: RuntimeError: cannot join thread before it is started
#> join: RuntimeError: cannot join current thread
#> start: RuntimeError: threads can only be started once
