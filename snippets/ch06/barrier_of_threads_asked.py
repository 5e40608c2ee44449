"""A barrier of threads: how many it needs and how many wait."""

import threading
import time

start = threading.Barrier(2)
print("needed:", start.parties, "waiting:", start.n_waiting)
hare = threading.Thread(target=start.wait, name="hare")
hare.start()
while start.n_waiting < 1:
    time.sleep(0.001)
print("waiting:", start.n_waiting)
start.wait(timeout=min(60, threading.TIMEOUT_MAX))
hare.join()
print("waiting:", start.n_waiting)
#> needed: 2 waiting: 0
#> waiting: 1
#> waiting: 0
