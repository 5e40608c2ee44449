"""Four threads append to one list without a lock, and all is there."""

# /// script
# [tool.motion]
# timeout = 30  # a busy machine is slow
# ///

import sys
import threading

EACH = 5_000
guests = []


def admit(number):
    guests.append(number)


def gate():
    for number in range(EACH):
        admit(number)


sys.setswitchinterval(1e-6)
threads = [
    threading.Thread(target=gate, name=name)
    for name in ("north", "east", "south", "west")
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("guests:", len(guests), "of", 4 * EACH)
#> guests: 20000 of 20000
