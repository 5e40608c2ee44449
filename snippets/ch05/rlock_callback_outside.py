"""A callback after the RLock sees a transfer that is complete."""

import threading

vault = threading.RLock()
accounts = {"rent": 100, "food": 0}


def total():
    with vault:
        return sum(accounts.values())


def transfer(amount, on_change):
    with vault:
        accounts["rent"] -= amount
        accounts["food"] += amount
    on_change()


transfer(40, on_change=lambda: print("total:", total()))
#> total: 100
