"""Two workers take a job if there is one, and neither gets stuck."""

import queue
import threading
from contextlib import suppress

jobs = queue.Queue()
jobs.put("wash the car")


def work():
    with suppress(queue.Empty):
        jobs.get_nowait()


ada = threading.Thread(target=work, name="Ada", daemon=True)
ben = threading.Thread(target=work, name="Ben", daemon=True)
ada.start()
ben.start()
ada.join(timeout=3)  # one that gets nothing would wait forever
ben.join(timeout=3)
print("still waiting:", ada.is_alive() + ben.is_alive())
#> still waiting: 0
