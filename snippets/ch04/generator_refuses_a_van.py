"""While one thread is inside a generator, the next thread is refused."""

import threading

looking = threading.Event()
van_2_was_refused = threading.Event()


def parcels():
    for street in ["Mill Lane", "High Street"]:
        looking.set()  # a van is inside now
        van_2_was_refused.wait()
        yield street


def van_1():
    for street in to_deliver:
        print("van 1:", street)


def van_2():
    looking.wait()
    try:
        for street in to_deliver:
            print("van 2:", street)
    except ValueError as error:
        print("van 2: ValueError:", error)
    van_2_was_refused.set()


to_deliver = parcels()
threading.Thread(target=van_1, name="van 1").start()
threading.Thread(target=van_2, name="van 2").start()
#> van 2: ValueError: generator already executing
#> van 1: Mill Lane
#> van 1: High Street
