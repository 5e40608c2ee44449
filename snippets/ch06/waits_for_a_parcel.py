"""A courier waits until there is a parcel, and takes it."""

import threading

parcels = []
changed = threading.Condition()  # it contains a lock


def pack():
    for number in (1, 2):
        with changed:
            parcels.append(f"parcel {number}")
            changed.notify()


def deliver():
    for _ in range(2):
        with changed:
            while not parcels:
                changed.wait()
            parcel = parcels.pop(0)
        print("delivers", parcel)  # outside: others may use the list


courier = threading.Thread(target=deliver, name="courier")
packer = threading.Thread(target=pack, name="packer")
courier.start()
packer.start()
courier.join()
#> delivers parcel 1
#> delivers parcel 2
