"""Two workers ask whether the queue is empty, and one may get stuck."""

import queue
import threading

jobs = queue.Queue()
jobs.put("wash the car")


def work():
    if not jobs.empty():
        jobs.get()


ada = threading.Thread(target=work, name="Ada", daemon=True)
ben = threading.Thread(target=work, name="Ben", daemon=True)
ada.start()
ben.start()
ada.join(timeout=3)  # one that gets nothing would wait forever
ben.join(timeout=3)
print("still waiting:", ada.is_alive() + ben.is_alive())
#> still waiting: ...
