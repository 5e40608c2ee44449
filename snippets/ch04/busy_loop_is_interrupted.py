"""A loop without any wait does not keep the other threads from running."""

import sys
import threading
from threading import Thread


def count_cars():
    while not evening:
        cars.append("car")
    print(f"{threading.current_thread().name}: the road is closed")


evening = False
cars = []
counter = Thread(target=count_cars, name="counter")
counter.start()
while not cars:
    pass
print("main thread: it is evening")
evening = True
counter.join()
print("a turn lasts about", sys.getswitchinterval(), "seconds")
#> main thread: it is evening
#> counter: the road is closed
#> a turn lasts about 0.005 seconds
