"""A server that other programs connect to, until its input is closed."""

import sys
import threading
from multiprocessing.managers import BaseManager


class Collector:
    def __init__(self):
        self._values = {}
        self._lock = threading.Lock()

    def add(self, station, value):
        with self._lock:
            self._values.setdefault(station, []).append(value)

    def report(self):
        with self._lock:
            return {name: list(v) for name, v in self._values.items()}


class CollectorManager(BaseManager):
    pass


collector = Collector()
CollectorManager.register("collector", lambda: collector)

if __name__ == "__main__":
    key = sys.stdin.readline().strip().encode()
    manager = CollectorManager(address=("127.0.0.1", 0), authkey=key)
    server = manager.get_server()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print("port", server.address[1], flush=True)
    sys.stdin.read()  # until the other end is closed
#> port ...
