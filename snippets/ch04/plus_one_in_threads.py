"""Two threads add 1 to one number, 500,000 times each, without a lock."""

# /// script
# [tool.motion]
# timeout = 30  # a recorded run is slower
# ///

from threading import Thread
from types import SimpleNamespace


def count_visitors():
    for _ in range(500_000):
        museum.visitors += 1


museum = SimpleNamespace(visitors=0)
gates = [Thread(target=count_visitors) for _ in range(2)]
for gate in gates:
    gate.start()
for gate in gates:
    gate.join()
print(f"counted: {museum.visitors} of 1000000")
#> counted: ... of 1000000
