"""After join(timeout=...), is_alive() says whether the thread has ended."""

import threading
from threading import Thread


def load_truck():
    forklift_free.wait()


forklift_free = threading.Event()
truck = Thread(target=load_truck, name="truck")
truck.start()
truck.join(timeout=0.2)
if truck.is_alive():
    print("the truck is not ready")
else:
    print("the truck drives off")
forklift_free.set()
#> the truck is not ready
