"""Two threads take from one zip, and the pairs are mixed up."""

import threading
from threading import Event

slow_has_street = Event()
quick_is_done = Event()
streets = iter(["Mill Lane", "High Street"])
numbers = iter([1, 2])


def next_number():
    if threading.current_thread().name == "slow":
        slow_has_street.set()
        quick_is_done.wait()
    return next(numbers)


def slow_van():
    print("slow van:", next(pairs))


def quick_van():
    slow_has_street.wait()
    print("quick van:", next(pairs))
    quick_is_done.set()


pairs = zip(streets, iter(next_number, None), strict=True)
threading.Thread(target=slow_van, name="slow").start()
threading.Thread(target=quick_van, name="quick").start()
#> quick van: ('High Street', 1)
#> slow van: ('Mill Lane', 2)
