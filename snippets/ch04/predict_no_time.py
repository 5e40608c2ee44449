"""A Timer of zero seconds promises no order."""

# /// script
# [tool.motion]
# needs = ["gil"]  # else the lines of two threads can tear
# order = "any"  # two threads, and neither waits for the other
# ///

from threading import Timer


def ring():
    print("ring")


timer = Timer(0, ring)
timer.start()
print("timer started")
#> ring
#> timer started
