"""A Timer is a thread: it rings once, and cannot be started again."""

import threading


def water_plants():
    print("water the plants")


timer = threading.Timer(0.1, water_plants)
for _ in range(3):
    try:
        timer.start()
        timer.join()
    except RuntimeError as error:
        print("RuntimeError:", error)
#> water the plants
#> RuntimeError: threads can only be started once
#> RuntimeError: threads can only be started once
