"""Pickle the order before put, and the error is raised at the mistake."""

import multiprocessing
import pickle


def send(orders, order):
    orders.put(pickle.dumps(order))


def receive(orders):
    return pickle.loads(orders.get())


# region test
orders = multiprocessing.Queue()
try:
    send(orders, {"item": "tea", "when packed": lambda: print("packed")})
except pickle.PicklingError as error:
    print("not sent:", type(error).__name__)
send(orders, {"item": "tea", "when packed": "print"})
print(receive(orders))
# endregion
#> not sent: PicklingError
#> {'item': 'tea', 'when packed': 'print'}
