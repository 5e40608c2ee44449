"""wait in a loop notices each process as it ends."""

# /// script
# [tool.motion]
# terminal = "each process keeps its lines in a buffer of its own until it ends"
# ///

import multiprocessing
from multiprocessing.connection import wait


def bring_by_bike(told):
    print("bike: has brought it")


def bring_by_van(told):
    if told.wait(timeout=2):
        print("van: has brought it")
    else:
        print("van: nobody told me that the bike is back")


if __name__ == "__main__":
    told = multiprocessing.Event()
    running = {}
    for bring, name in ((bring_by_van, "van"), (bring_by_bike, "bike")):
        courier = multiprocessing.Process(
            target=bring, args=(told,), name=name
        )
        courier.start()
        running[courier.sentinel] = courier
    while running:
        for sentinel in wait(list(running)):
            courier = running.pop(sentinel)
            courier.join()
            print("main:", courier.name, "is back")
            told.set()
#> bike: has brought it
#> main: bike is back
#> van: has brought it
#> main: van is back
