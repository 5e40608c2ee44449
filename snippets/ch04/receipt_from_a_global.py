"""Two tables share one global customer, and one may pay for both."""

import threading

customer = ""
receipts = []


def serve(name):
    global customer
    customer = name
    receipts.append(customer)


left = threading.Thread(target=serve, args=("Ada",), name="left")
right = threading.Thread(target=serve, args=("Ben",), name="right")
left.start()
right.start()
left.join()
right.join()
print("receipts:", *sorted(receipts))
#> receipts: ... ...
