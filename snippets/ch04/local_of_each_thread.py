"""One threading.local, and each thread finds its own values there."""

import threading
from threading import Thread


def serve(name):
    customer.name = name
    both_have_written.wait()
    print_receipt()


def print_receipt():
    receipts.append(f"receipt for {customer.name}")


receipts = []
customer = threading.local()
both_have_written = threading.Barrier(2)
threads = [Thread(target=serve, args=(name,)) for name in ("Ada", "Ben")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(*sorted(receipts), sep="\n")
print("the main thread has a name:", hasattr(customer, "name"))
#> receipt for Ada
#> receipt for Ben
#> the main thread has a name: False
