"""target=read_sensor("hall") reads at once, in the thread that wrote it."""

import threading
from threading import Thread


def read_sensor(room):
    me = threading.current_thread().name
    print(f"{room}: read by {me}")


reader = Thread(target=read_sensor("hall"))
print("no thread has started yet")
reader.start()
reader.join()
#> hall: read by MainThread
#> no thread has started yet
