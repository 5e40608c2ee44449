"""A loop without any wait does not keep the other threads from running."""

import sys
import threading
from threading import Thread


def count_visitors():
    while not closed:
        visitors.append("visitor")
    print(f"{threading.current_thread().name}: stops counting")


closed = False
visitors = []
counter = Thread(target=count_visitors, name="counter")
counter.start()
while not visitors:
    pass
print("main thread: the museum is closed")
closed = True
counter.join()
print("a turn lasts about", sys.getswitchinterval(), "seconds")
#> main thread: the museum is closed
#> counter: stops counting
#> a turn lasts about 0.005 seconds
