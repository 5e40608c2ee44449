"""Wrong: the last guest opens the gate, and only one gets through."""

import threading
from types import SimpleNamespace

GUESTS = 3
tour = SimpleNamespace(arrived=0)
counting = threading.Lock()
gate = threading.Semaphore(0)
inside = []


def visit(name):
    with counting:
        tour.arrived += 1
        if tour.arrived == GUESTS:
            gate.release()
    if gate.acquire(timeout=0.3):
        inside.append(name)


threads = [
    threading.Thread(target=visit, args=(name,), name=name)
    for name in ("Anna", "Bob", "Cleo")
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("guests inside:", len(inside))
#> guests inside: 1
