"""A BoundedSemaphore refuses the release that is one too many."""

import threading

places = threading.BoundedSemaphore(1)


def park(car):
    with places:
        print(car, "is in")
    try:
        places.release()  # the block has given it back already
    except ValueError as error:
        print("ValueError:", error)


park("red car")
free = 0
while places.acquire(blocking=False):
    free += 1
print("free places:", free)
#> red car is in
#> ValueError: Semaphore released too many times
#> free places: 1
