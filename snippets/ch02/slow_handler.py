"""A handler that takes long delays every event behind it, in virtual time."""

import heapq

events = [(0, "clean"), (1, "coin"), (2, "button")]  # (second, event)
clock = 0


def on_clean():
    global clock
    clock += 60  # three rinses of 20 seconds, all at once


def on_input():
    global clock
    clock += 1


handlers = {"clean": on_clean, "coin": on_input, "button": on_input}
while events:
    second, event = heapq.heappop(events)
    clock = max(clock, second)
    print(f"{event}: waited {clock - second} s")
    handlers[event]()
#> clean: waited 0 s
#> coin: waited 59 s
#> button: waited 59 s
