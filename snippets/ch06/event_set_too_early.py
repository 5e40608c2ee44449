"""The loader raises the flag before the price is there."""

import threading

prices = {}
loaded = threading.Event()


def load():
    loaded.set()
    prices["bread"] = 4


def buy():
    loaded.wait()
    print("bread:", prices.get("bread", "no price"))


loader = threading.Thread(target=load, name="loader")
customer = threading.Thread(target=buy, name="customer")
loader.start()
customer.start()
#> bread: ...
