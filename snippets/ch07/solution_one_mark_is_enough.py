"""Each worker puts the end mark back for the next one."""

import queue
import threading


def deliver(mails, delivered):
    while (address := mails.get()) is not None:
        delivered.append(address)
    mails.put(None)


# region test
mails = queue.Queue()
delivered = []
couriers = [
    threading.Thread(target=deliver, args=(mails, delivered), name=name)
    for name in ("left", "middle", "right")
]
for courier in couriers:
    courier.start()
for address in ("Ada", "Ben", "Cem", "Dora"):
    mails.put(address)
mails.put(None)
for courier in couriers:
    courier.join()
print(sorted(delivered), "left in the queue:", mails.qsize())
# endregion
#> ['Ada', 'Ben', 'Cem', 'Dora'] left in the queue: 1
