"""Two threads take from one zip, and the pairs are mixed up."""

import threading
from threading import Event

ada_is_taken = Event()
quick_is_done = Event()
guests = iter(["Ada", "Ben"])
rooms = iter([101, 102])


def free_room():
    if threading.current_thread().name == "slow":
        ada_is_taken.set()
        quick_is_done.wait()
    return next(rooms)


def slow_clerk():
    print("slow clerk:", next(pairs))


def quick_clerk():
    ada_is_taken.wait()
    print("quick clerk:", next(pairs))
    quick_is_done.set()


pairs = zip(guests, iter(free_room, None), strict=True)
threading.Thread(target=slow_clerk, name="slow").start()
threading.Thread(target=quick_clerk, name="quick").start()
#> quick clerk: ('Ben', 101)
#> slow clerk: ('Ada', 102)
