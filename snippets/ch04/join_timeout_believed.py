"""join(timeout=...) returns None in either case, and raises nothing."""

import threading
from threading import Thread


def load_truck():
    forklift_free.wait()


forklift_free = threading.Event()
truck = Thread(target=load_truck, name="truck")
truck.start()
try:
    truck.join(timeout=0.2)
except TimeoutError:
    print("the truck is not ready")
else:
    print("the truck drives off")
forklift_free.set()
#> the truck drives off
