"""A repeating timer by hand: one thread, due times, an Event to stop it."""

import threading
import time


def water_plants():
    waterings.append("watered")
    print("water the plants:", len(waterings))
    if len(waterings) == 3:
        stop.set()


def repeat(interval, function):
    due = time.monotonic() + interval
    while not stop.wait(max(0, due - time.monotonic())):
        function()
        due += interval


waterings = []
stop = threading.Event()
timer = threading.Thread(
    target=repeat, args=(0.1, water_plants), name="timer"
)
timer.start()
timer.join()
print("stopped")
#> water the plants: 1
#> water the plants: 2
#> water the plants: 3
#> stopped
