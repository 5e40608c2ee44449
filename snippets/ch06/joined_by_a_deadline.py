"""Three threads are joined with one deadline; one of them is late."""

import threading
import time

sums = {}
line_to_lima = threading.Event()  # the line is down until it is set


def add_up(shop, sales):
    if shop == "Lima":
        line_to_lima.wait()
    sums[shop] = sum(sales)


threads = [
    threading.Thread(target=add_up, args=args, name=args[0])
    for args in [("Bonn", [20, 30]), ("Lima", [5]), ("Oslo", [7])]
]
for thread in threads:
    thread.start()

deadline = time.monotonic() + 0.5
answers = []
for thread in threads:
    left = max(0, deadline - time.monotonic())
    answers.append(thread.join(timeout=left))
late = [thread.name for thread in threads if thread.is_alive()]
print("join returned:", answers)
print("late:", late)
line_to_lima.set()
#> join returned: [None, None, None]
#> late: ['Lima']
