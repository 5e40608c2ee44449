"""A callback inside an RLock sees a transfer that is half done."""

import threading

vault = threading.RLock()
accounts = {"rent": 100, "food": 0}


def total():
    with vault:
        return sum(accounts.values())


def transfer(amount, on_change):
    with vault:
        accounts["rent"] -= amount
        on_change()
        accounts["food"] += amount


transfer(40, on_change=lambda: print("total:", total()))
#> total: 60
