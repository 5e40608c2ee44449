"""Ctrl-C raises KeyboardInterrupt in the main thread, and nowhere else."""

# /// script
# [tool.motion]
# needs = ["posix"]  # os.kill with SIGINT stands for Ctrl-C
# ///

import os
import signal
import threading
import time
from threading import Thread


def measure():
    try:
        ready.wait()
        os.kill(os.getpid(), signal.SIGINT)
        stop.wait()
        print("measure: told to stop")
    except KeyboardInterrupt:
        print("measure: KeyboardInterrupt")


ready, stop = threading.Event(), threading.Event()
worker = Thread(target=measure, name="measure")
worker.start()
try:
    ready.set()
    while True:
        time.sleep(0.2)
except KeyboardInterrupt:
    print("main thread: KeyboardInterrupt, worker:", worker.is_alive())
    stop.set()
    worker.join()
#> main thread: KeyboardInterrupt, worker: True
#> measure: told to stop
