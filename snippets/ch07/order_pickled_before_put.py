"""Pickle it yourself, and the error is raised where the mistake is."""

import multiprocessing
import pickle


def send(orders, order):
    orders.put(pickle.dumps(order))


orders = multiprocessing.Queue()
try:
    send(orders, {"item": "tea", "when packed": lambda: print("packed")})
except pickle.PicklingError as error:
    print("not sent:", type(error).__name__)
send(orders, {"item": "tea", "when packed": "print"})
print(pickle.loads(orders.get()))
#> not sent: PicklingError
#> {'item': 'tea', 'when packed': 'print'}
