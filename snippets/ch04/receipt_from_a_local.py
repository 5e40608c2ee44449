"""Each table has a customer of its own, and each of them pays once."""

import threading

receipts = []


def serve(name):
    customer = name
    receipts.append(customer)


left = threading.Thread(target=serve, args=("Ada",), name="left")
right = threading.Thread(target=serve, args=("Ben",), name="right")
left.start()
right.start()
left.join()
right.join()
print("receipts:", *sorted(receipts))
#> receipts: Ada Ben
