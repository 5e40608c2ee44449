"""Two gates count visitors; one reads, the other writes, one is lost."""

import threading
from types import SimpleNamespace

museum = SimpleNamespace(visitors=41)
north_has_read = threading.Event()
south_has_written = threading.Event()


def north_gate():
    seen = museum.visitors
    print("north reads", seen)
    north_has_read.set()
    south_has_written.wait()
    museum.visitors = seen + 1
    print("north writes", museum.visitors)


def south_gate():
    north_has_read.wait()
    seen = museum.visitors
    print("south reads", seen)
    museum.visitors = seen + 1
    print("south writes", museum.visitors)
    south_has_written.set()


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
#> south reads 41
#> south writes 42
#> north writes 42
#> visitors: 42
