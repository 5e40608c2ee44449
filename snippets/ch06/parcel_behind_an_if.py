"""Two couriers look once: the second may take the first one's parcel."""

import threading

parcels = []
hands = []
changed = threading.Condition()


def deliver():
    with changed:
        if not parcels:
            changed.wait()
        hands.append(parcels.pop() if parcels else "nothing")


anna = threading.Thread(target=deliver, name="Anna")
bob = threading.Thread(target=deliver, name="Bob")
anna.start()
bob.start()
for _ in range(2):
    with changed:
        parcels.append("parcel")
        changed.notify()
anna.join()
bob.join()
print("delivered:", *sorted(hands))
#> delivered: ... ...
