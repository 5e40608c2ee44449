"""visitors += ask_guide() reads first, then calls: one visitor is lost."""

import threading
from threading import Thread
from types import SimpleNamespace


def ask_guide():
    asked.set()
    answered.wait()
    return 2


def north_gate():
    museum.visitors += ask_guide()


def south_gate():
    asked.wait()
    with counter:
        museum.visitors += 1
    answered.set()


museum = SimpleNamespace(visitors=0)
counter = threading.Lock()
asked, answered = threading.Event(), threading.Event()
north = Thread(target=north_gate, name="north")
south = Thread(target=south_gate, name="south")
north.start()
south.start()
north.join()
south.join()
print("visitors:", museum.visitors)
#> visitors: 2
