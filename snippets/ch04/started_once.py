"""A thread is started once, joined after its start, and not by itself."""

import threading
from threading import Thread


def attempt(method):
    try:
        method()
    except RuntimeError as error:
        print(f"{method.__name__}: RuntimeError: {error}")


def boil_egg():
    attempt(threading.current_thread().join)


egg = Thread(target=boil_egg)
attempt(egg.join)
egg.start()
egg.join()
egg.join()
attempt(egg.start)
#> join: RuntimeError: cannot join thread before it is started
#> join: RuntimeError: cannot join current thread
#> start: RuntimeError: threads can only be started once
