"""join in the order of the list notices the second process last."""

import multiprocessing


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
    for courier in running.values():
        courier.join()
        print("main:", courier.name, "is back")
        told.set()
#> bike: has brought it
#> van: nobody told me that the bike is back
#> main: van is back
#> main: bike is back
