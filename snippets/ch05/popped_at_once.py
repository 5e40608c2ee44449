"""Two threads take from a deque without asking first."""

# /// script
# [tool.motion]
# needs = ["gil"]  # else the lines of two threads can tear
# order = "any"  # either may be first
# ///

import threading
from collections import deque

jobs = deque(["wash the car"])
meeting = threading.Barrier(2)


def work():
    meeting.wait()
    try:
        print("got:", jobs.popleft())
    except IndexError:
        print("nothing to do")


threads = [
    threading.Thread(target=work, name=name) for name in ("Ada", "Ben")
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
#> got: wash the car
#> nothing to do
