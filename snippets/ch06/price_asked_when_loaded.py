"""A customer waits for the Event that says: the list is loaded."""

import threading

prices = {}
disk = threading.Event()  # a slow disk, for the demonstration
loaded = threading.Event()


def load():
    disk.wait()
    prices["bread"] = 4
    loaded.set()


def buy():
    loaded.wait()
    try:
        print("bread:", prices["bread"])
    except KeyError as error:
        print("KeyError:", error)


loader = threading.Thread(target=load, name="loader")
customer = threading.Thread(target=buy, name="customer")
loader.start()
customer.start()
customer.join(timeout=0.5)  # so the customer is first
disk.set()
#> bread: 4
