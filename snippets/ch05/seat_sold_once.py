"""setdefault looks and writes in one step: one guest gets the seat."""

# /// script
# [tool.motion]
# needs = ["gil"]  # else the lines of two threads can tear
# order = "any"  # either may be first
# ///

import threading

seats = {}
meeting = threading.Barrier(2)


def reserve(seat, guest):
    meeting.wait()
    if seats.setdefault(seat, guest) == guest:
        print("one guest has seat", seat)
    else:
        print("one guest is too late")


threads = [
    threading.Thread(target=reserve, args=("7A", guest), name=guest)
    for guest in ("Ada", "Ben")
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
#> one guest has seat 7A
#> one guest is too late
