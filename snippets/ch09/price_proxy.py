"""A proxy class of your own: its methods call those of the object."""

from multiprocessing.managers import BaseManager, BaseProxy


class Prices:
    def __init__(self):
        self._cents = {"tea": 300, "milk": 190}

    def many(self, names):
        return [self._cents[name] for name in names]


class PricesProxy(BaseProxy):
    _exposed_ = ("many",)

    def bill(self, *names):
        return sum(self._callmethod("many", (names,)))

    def __getitem__(self, name):
        return self._callmethod("many", ([name],))[0]


class ShopManager(BaseManager):
    pass


ShopManager.register("Prices", Prices, PricesProxy)

if __name__ == "__main__":
    with ShopManager() as manager:
        prices = manager.Prices()
        print("tea:", prices["tea"])
        print("bill:", prices.bill("tea", "milk", "milk"))
        print("copy:", prices._getvalue().many(["milk"]))
#> tea: 300
#> bill: 680
#> copy: [190]
