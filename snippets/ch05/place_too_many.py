"""A Semaphore released twice has two places where there was one."""

import threading

places = threading.Semaphore(1)


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
#> free places: 2
