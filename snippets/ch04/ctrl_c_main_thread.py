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


def upload():
    try:
        ready.wait()
        os.kill(os.getpid(), signal.SIGINT)
        stop.wait()
        print("upload: told to stop")
    except KeyboardInterrupt:
        print("upload: KeyboardInterrupt")


ready, stop = threading.Event(), threading.Event()
worker = Thread(target=upload, name="upload")
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
#> upload: told to stop
