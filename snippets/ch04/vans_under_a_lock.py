"""With a lock around next(), the second van waits for its turn."""

import threading

looking = threading.Event()
van_2_is_here = threading.Event()
turn = threading.Lock()


def parcels():
    for street in ["Mill Lane", "High Street"]:
        looking.set()
        van_2_is_here.wait()
        yield street


def van_1():
    with turn:
        print("van 1:", next(to_deliver))


def van_2():
    looking.wait()
    van_2_is_here.set()
    with turn:
        print("van 2:", next(to_deliver))


to_deliver = parcels()
threading.Thread(target=van_1, name="van 1").start()
threading.Thread(target=van_2, name="van 2").start()
#> van 1: Mill Lane
#> van 2: High Street
