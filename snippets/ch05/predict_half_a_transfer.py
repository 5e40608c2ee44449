"""An exception in a with block: what it does to lock and data."""

import threading

lock = threading.Lock()
accounts = {"rent": 100, "food": 0}


def transfer(source, target, amount):
    with lock:
        accounts[source] -= amount
        accounts[target] += amount


try:
    transfer("rent", "fodo", 40)
except KeyError as error:
    print("no account", error)
print("locked:", lock.locked())
print("rent:", accounts["rent"])
#> no account 'fodo'
#> locked: False
#> rent: 60
