"""Right: a second gate closes the first one before anybody comes back."""

import threading
from types import SimpleNamespace

GUESTS = 3
tour = SimpleNamespace(arrived=0)
counting = threading.Lock()
enter, leave = threading.Semaphore(0), threading.Semaphore(0)
log = []


def wait_for_all():
    with counting:
        tour.arrived += 1
        if tour.arrived == GUESTS:
            enter.release(GUESTS)  # one place for each
    enter.acquire()
    with counting:
        tour.arrived -= 1
        if tour.arrived == 0:
            leave.release(GUESTS)
    leave.acquire()


def visit(name):
    for room in (1, 2, 3):
        log.append(f"room {room}")
        wait_for_all()


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
#> room 2, room 2, room 2
