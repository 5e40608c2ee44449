"""The same list goes into a queue for threads and one for processes."""

import multiprocessing
import queue

items = ["tea"]
for kind in (queue.Queue(), multiprocessing.Queue()):
    kind.put(items)
    received = kind.get()
    received.append("mug")
    print(len(items), received is items)
#> 2 True
#> 2 False
