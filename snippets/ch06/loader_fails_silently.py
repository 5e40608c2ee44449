"""The loader fails, so nobody sets the Event, and the customer waits."""

import threading

prices = {}
loaded = threading.Event()


def load():
    try:
        prices["bread"] = int("four")
        loaded.set()
    except ValueError as error:
        print("loader:", error)


def buy():
    if loaded.wait(timeout=0.5):
        print("bread:", prices.get("bread", "unknown"))
    else:
        print("the customer waited in vain")


loader = threading.Thread(target=load, name="loader")
customer = threading.Thread(target=buy, name="customer")
loader.start()
loader.join()
customer.start()
#> loader: invalid literal for int() with base 10: 'four'
#> the customer waited in vain
