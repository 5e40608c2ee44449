"""Ctrl-C lets a thread finish what it has begun, and no more."""

# /// script
# [tool.motion]
# needs = ["posix"]  # os.kill with SIGINT stands for Ctrl-C
# ///

import os
import signal
import threading
from threading import Thread

scans, stop = [], threading.Event()
at_desk, finished = threading.Event(), threading.Event()


def scan(page):
    print("scans page", page)
    if page == 2:
        at_desk.wait(timeout=30)
        os.kill(os.getpid(), signal.SIGINT)  # you press Ctrl-C
        stop.wait(timeout=30)  # the page takes its time
    scans.append(page)


def scan_all(pages):
    try:
        for page in pages:
            if stop.is_set():
                break
            scan(page)
    finally:
        finished.set()


scanner = Thread(target=scan_all, args=([1, 2, 3, 4],), name="scanner")
scanner.start()
try:
    at_desk.set()
    finished.wait()
except KeyboardInterrupt:
    print("main thread: Ctrl-C")
    stop.set()
scanner.join()
print("saved:", scans)
#> scans page 1
#> scans page 2
#> main thread: Ctrl-C
#> saved: [1, 2]
