"""Two threads keep their customer in a local variable: each has its own."""

import threading
from threading import Thread


def serve(name):
    customer = name
    both_have_ordered.wait()
    receipts.append(customer)


receipts = []
both_have_ordered = threading.Barrier(2)
tables = [Thread(target=serve, args=(name,)) for name in ("Ada", "Ben")]
for table in tables:
    table.start()
for table in tables:
    table.join()
print("receipts:", len(receipts), "- names:", len(set(receipts)))
#> receipts: 2 - names: 2
