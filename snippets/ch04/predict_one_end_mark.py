"""One end mark in a queue sends one worker home."""

import queue
from threading import Thread


def work():
    try:
        while jobs.get(timeout=0.4) is not None:
            pass
        print("goes home")
    except queue.Empty:
        print("still waits")


jobs = queue.Queue()
for job in "sweep", "wash", "dry", None:
    jobs.put(job)
for name in "Ada", "Ben":
    Thread(target=work, name=name).start()
#> goes home
#> still waits
