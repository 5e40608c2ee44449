"""Four gates count without a lock, and a print watches them."""

# /// script
# [tool.motion]
# serial = true  # other work changes when threads are switched
# timeout = 60  # a busy machine is slow, and so are four threads at one file
# ///

import os
import threading
from types import SimpleNamespace

EACH = 100_000
museum = SimpleNamespace(visitors=0)
log = open(os.devnull, "w")


def one_more(number):
    return number + 1


def gate():
    for _ in range(EACH):
        print("visitors:", museum.visitors, file=log, flush=True)
        museum.visitors = one_more(museum.visitors)


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
