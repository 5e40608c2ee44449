"""The same long work in three parts: other events run between them."""

import heapq

events = [(0, "clean"), (1, "coin"), (2, "button")]  # (second, event)
clock = rinsed = 0


def on_clean():
    global clock, rinsed
    clock += 20  # one rinse
    rinsed += 1
    if rinsed < 3:
        heapq.heappush(events, (clock, "clean"))


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
#> coin: waited 19 s
#> button: waited 19 s
#> clean: waited 2 s
#> clean: waited 0 s
