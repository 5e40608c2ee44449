"""An order is changed after put."""

import multiprocessing
import threading

may_pickle = threading.Event()


class Order:
    def __init__(self, item, amount):
        self.item, self.amount = item, amount

    def __reduce__(self):  # a large order takes long to pickle
        may_pickle.wait()
        return Order, (self.item, self.amount)


orders = multiprocessing.Queue()
order = Order("tea", 1)
orders.put(order)
print("put has returned; empty:", orders.empty())
order.amount = 500
may_pickle.set()
print("ordered:", orders.get().amount)
#> put has returned; empty: True
#> ordered: 500
