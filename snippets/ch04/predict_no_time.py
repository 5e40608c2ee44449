"""A Timer of zero seconds promises no order."""

# /// script
# [tool.motion]
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
