"""How many items fit into a queue of size zero?"""

import queue

orders = queue.Queue(maxsize=0)
print("full:", orders.full())
for number in range(1000):
    orders.put(number)
print("full:", orders.full(), "items:", orders.qsize())
#> full: False
#> full: False items: 1000
