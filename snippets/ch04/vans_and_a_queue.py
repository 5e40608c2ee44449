"""One thread runs the generator; the others take from a queue."""

import queue
import threading

VANS = 2
receipts = []


def parcels():
    yield from ["Mill Lane", "High Street", "Abbey Road"]


def load():
    for street in parcels():
        to_deliver.put(street)
    for _ in range(VANS):
        to_deliver.put(None)  # one end mark for each van


def drive():
    while (street := to_deliver.get()) is not None:
        receipts.append(f"{street} signed")


to_deliver = queue.Queue(maxsize=1)
threads = [threading.Thread(target=load, name="loader")]
threads += [
    threading.Thread(target=drive, name=f"van {i + 1}") for i in range(VANS)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(receipts))
#> ['Abbey Road signed', 'High Street signed', 'Mill Lane signed']
