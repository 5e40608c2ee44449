"""Two threads see one job in a deque, and both take it."""

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
    if jobs:
        meeting.wait()
        try:
            print("got:", jobs.popleft())
        except IndexError as error:
            print("IndexError:", error)
    else:
        print("nothing to do")


threads = [
    threading.Thread(target=work, name=name) for name in ("Ada", "Ben")
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
#> got: wash the car
#> IndexError: pop from an empty deque
