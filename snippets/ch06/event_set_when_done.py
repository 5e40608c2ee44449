"""The loader raises the flag as soon as the price is there."""

import threading

prices = {}
loaded = threading.Event()


def load():
    prices["bread"] = 4
    loaded.set()


def buy():
    loaded.wait()
    print("bread:", prices.get("bread", "no price"))


loader = threading.Thread(target=load, name="loader")
customer = threading.Thread(target=buy, name="customer")
loader.start()
customer.start()
#> bread: 4
