"""Two couriers look again after each wait: one of them goes on waiting."""

import threading

parcels = []
changed = threading.Condition()
ready = threading.Semaphore(0)  # for the demonstration: both wait
reports = []


def deliver():
    with changed:
        ready.release()
        while not parcels:
            changed.wait()
        try:
            reports.append("delivers " + parcels.pop(0))
        except IndexError as error:
            reports.append(f"IndexError: {error}")


couriers = [
    threading.Thread(target=deliver, name=f"courier {number}", daemon=True)
    for number in (1, 2)
]
for courier in couriers:
    courier.start()
    ready.acquire()
with changed:
    parcels.append("parcel 1")
    changed.notify_all()
for courier in couriers:
    courier.join(timeout=0.5)
print(*sorted(reports), sep="\n")
print("still waiting:", sum(c.is_alive() for c in couriers))
#> delivers parcel 1
#> still waiting: 1
