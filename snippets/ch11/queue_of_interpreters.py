"""A queue between interpreters: full, empty, and the same queue there."""

# /// script
# requires-python = ">=3.14"  # concurrent.interpreters
# ///

from concurrent import interpreters

COOK = """
dish = orders.get_nowait()
ready.put(dish.upper())
"""

orders = interpreters.create_queue(maxsize=1)
ready = interpreters.create_queue()
orders.put_nowait("soup")
try:
    orders.put_nowait("tea")
except interpreters.QueueFull:
    print("full:", orders.full(), "waiting:", orders.qsize())

kitchen = interpreters.create()
kitchen.prepare_main(orders=orders, ready=ready)
kitchen.exec(COOK)
print("ready:", ready.get())
try:
    orders.get_nowait()
except interpreters.QueueEmpty:
    print("empty:", orders.empty())
kitchen.exec("number = orders.id")
kitchen.exec("ready.put(number)")
print("the same queue:", ready.get() == orders.id)
kitchen.close()
#> full: True waiting: 1
#> ready: SOUP
#> empty: True
#> the same queue: True
