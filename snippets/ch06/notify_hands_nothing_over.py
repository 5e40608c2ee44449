"""notify wakes a thread, but the lock and the parcel stay here."""

import threading

parcels = []
changed = threading.Condition()
waiting, woken = threading.Event(), threading.Event()  # to show the order
steps = []


def deliver():
    with changed:
        waiting.set()
        while not parcels:
            changed.wait()
            steps.append(f"courier wakes up and sees {len(parcels)}")
            woken.set()
        steps.append("courier takes " + parcels.pop(0))


courier = threading.Thread(target=deliver, name="courier")
courier.start()
waiting.wait()
with changed:
    parcels.append("parcel 1")
    changed.notify()
    steps.append("main has notified")
    steps.append("main takes back " + parcels.pop(0))
woken.wait()
with changed:
    parcels.append("parcel 2")
    changed.notify()
courier.join()
print(*steps, sep="\n")
#> main has notified
#> main takes back parcel 1
#> courier wakes up and sees 0
#> courier wakes up and sees 1
#> courier takes parcel 2
