"""Two threads send the mails of one queue; join waits for all mails."""

import queue
import threading


def deliver(mails, delivered):
    while (address := mails.get()) is not None:
        try:
            delivered.append(f"to {address}")
        finally:
            mails.task_done()


mails = queue.Queue()
delivered = []
couriers = [
    threading.Thread(target=deliver, args=(mails, delivered), name=name)
    for name in ("left", "right")
]
for courier in couriers:
    courier.start()
for address in ("Ada", "Ben", "Cem"):
    mails.put(address)
mails.join()
print(sorted(delivered))
for _ in couriers:
    mails.put(None)
for courier in couriers:
    courier.join()
#> ['to Ada', 'to Ben', 'to Cem']
