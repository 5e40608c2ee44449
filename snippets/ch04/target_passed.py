"""target=read_sensor, args=("hall",) lets the new thread do the reading."""

import threading
from threading import Thread


def read_sensor(room):
    me = threading.current_thread().name
    print(f"{room}: read by {me}")


reader = Thread(target=read_sensor, args=("hall",))
print("no thread has started yet")
reader.start()
reader.join()
#> no thread has started yet
#> hall: read by Thread-1 (read_sensor)
