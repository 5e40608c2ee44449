"""Two gates count visitors under a lock; the second waits to read."""

import threading
from types import SimpleNamespace

museum = SimpleNamespace(visitors=41)
counter_lock = threading.Lock()
north_has_read = threading.Event()
south_is_there = threading.Event()


def north_gate():
    with counter_lock:
        seen = museum.visitors
        print("north reads", seen)
        north_has_read.set()
        south_is_there.wait()
        museum.visitors = seen + 1
        print("north writes", museum.visitors)


def south_gate():
    north_has_read.wait()
    south_is_there.set()
    with counter_lock:
        seen = museum.visitors
        print("south reads", seen)
        museum.visitors = seen + 1
        print("south writes", museum.visitors)


gates = [
    threading.Thread(target=north_gate, name="north"),
    threading.Thread(target=south_gate, name="south"),
]
for gate in gates:
    gate.start()
for gate in gates:
    gate.join()
print("visitors:", museum.visitors)
#> north reads 41
#> north writes 42
#> south reads 42
#> south writes 43
#> visitors: 43
