"""Wrong: the gate of the first room is still open in the second."""

import threading
from types import SimpleNamespace

GUESTS = 3
tour = SimpleNamespace(arrived=0)
counting = threading.Lock()
gate = threading.Semaphore(0)
others_may_go_on = threading.Event()  # for the demonstration
log = []


def wait_for_all():
    with counting:
        tour.arrived += 1
        if tour.arrived % GUESTS == 0:
            gate.release()
    gate.acquire()
    gate.release()


def visit(name):
    for room in (1, 2, 3):
        log.append(f"room {room}")
        wait_for_all()
        if name != "Anna":
            others_may_go_on.wait()
    others_may_go_on.set()


threads = [
    threading.Thread(target=visit, args=(name,), name=name)
    for name in ("Anna", "Bob", "Cleo")
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for first in (0, 3):
    print(*log[first : first + 3], sep=", ")
#> room 1, room 1, room 1
#> room 2, room 3, room 2
