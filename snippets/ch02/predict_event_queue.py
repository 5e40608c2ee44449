"""An event that a handler posts comes after all that are waiting."""

from collections import deque

events = deque(["ring", "knock"])


def on_ring():
    print("ring")
    events.append("open")
    print("ring done")


def on_knock():
    print("knock")


def on_open():
    print("open")


handlers = {"ring": on_ring, "knock": on_knock, "open": on_open}
while events:
    handlers[events.popleft()]()
#> ring
#> ring done
#> knock
#> open
