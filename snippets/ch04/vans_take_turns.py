"""synchronized_iterator lets threads take turns at a generator."""

# /// script
# requires-python = ">=3.15"
# [tool.motion]
# needs = ["gil"]  # else the lines of two threads can tear
# order = "any"  # each has a parcel; who prints first is luck
# ///

import threading

looking = threading.Event()
van_2_is_here = threading.Event()


@threading.synchronized_iterator
def parcels():
    for street in ["Mill Lane", "High Street"]:
        looking.set()
        van_2_is_here.wait()
        yield street


def van_1():
    print("van 1:", next(to_deliver))


def van_2():
    looking.wait()
    van_2_is_here.set()
    print("van 2:", next(to_deliver))


to_deliver = parcels()
threading.Thread(target=van_1, name="van 1").start()
threading.Thread(target=van_2, name="van 2").start()
#> van 1: Mill Lane
#> van 2: High Street
