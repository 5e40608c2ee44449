"""Eight downloads, and a semaphore that lets three be under way."""

import threading
import time
from types import SimpleNamespace

slots = threading.BoundedSemaphore(3)
count = threading.Lock()
now = SimpleNamespace(under_way=0, highest=0)


def download():
    with slots:
        with count:
            now.under_way += 1
            now.highest = max(now.highest, now.under_way)
        time.sleep(0.05)
        with count:
            now.under_way -= 1


threads = [
    threading.Thread(target=download, name=f"download-{number}")
    for number in range(1, 9)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("never more than three:", now.highest <= 3)
#> never more than three: True
