"""One deadline for several threads, with the names of those that miss it."""

import threading
import time
from threading import Thread

gate_open = threading.Event()


# region trucks
def load(truck):
    if truck.startswith("big"):
        gate_open.wait(timeout=5)


names = ["big 1", "van", "big 2", "big 3", "big 4", "cart", "big 5"]
trucks = [Thread(target=load, args=(n,), name=n) for n in names]
# endregion


def join_all(threads, within):
    deadline = time.monotonic() + within
    for thread in threads:
        thread.join(max(0, deadline - time.monotonic()))
    return [thread.name for thread in threads if thread.is_alive()]


for truck in trucks:
    truck.start()
began = time.monotonic()
print("late:", join_all(trucks, within=0.2))
print("under a second:", time.monotonic() - began < 5 * 0.2)
gate_open.set()
print("late:", join_all(trucks, within=5))
#> late: ['big 1', 'big 2', 'big 3', 'big 4', 'big 5']
#> under a second: True
#> late: []
