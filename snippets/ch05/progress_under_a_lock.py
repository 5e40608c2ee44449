"""Threads report to one counter, and a lock keeps its two numbers together."""

import threading
from concurrent.futures import ThreadPoolExecutor


class Progress:
    def __init__(self):
        self._lock = threading.Lock()
        self._files = self._kilobytes = 0

    def add(self, kilobytes):
        with self._lock:
            self._files += 1
            self._kilobytes += kilobytes

    def report(self):
        with self._lock:
            return f"{self._files} files, {self._kilobytes} kB"


def download(kilobytes):
    progress.add(kilobytes)  # a real one loads a file first


progress = Progress()
with ThreadPoolExecutor(max_workers=4) as pool:
    list(pool.map(download, [250] * 1000))
print(progress.report())
#> 1000 files, 250000 kB
