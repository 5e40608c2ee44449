"""Four threads count with += 1 in a bare loop, as every tutorial does."""

# /// script
# [tool.motion]
# serial = true  # other work changes when threads are switched
# timeout = 30  # a busy machine is slow
# ///

import sys
import threading
from types import SimpleNamespace

EACH = 200_000
museum = SimpleNamespace(visitors=0)


def gate():
    for _ in range(EACH):
        museum.visitors += 1


sys.setswitchinterval(1e-6)
threads = [
    threading.Thread(target=gate, name=name)
    for name in ("north", "east", "south", "west")
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("visitors lost:", "none" if museum.visitors == 4 * EACH else "some")
#> visitors lost: ...
