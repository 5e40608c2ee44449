"""Two threads find the same seat free, and both take it."""

# /// script
# [tool.motion]
# needs = ["gil"]  # else the lines of two threads can tear
# order = "any"  # either may be first
# ///

import threading

seats = {}
meeting = threading.Barrier(2)


def reserve(seat, guest):
    if seat not in seats:
        meeting.wait()
        seats[seat] = guest
        print(f"{guest} has seat {seat}")
    else:
        print(f"{guest} is too late")


threads = [
    threading.Thread(target=reserve, args=("7A", guest), name=guest)
    for guest in ("Ada", "Ben")
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
#> Ben has seat 7A
#> Ada has seat 7A
