"""A proxy class of your own has the methods that you write."""

from multiprocessing.managers import BaseManager, BaseProxy


class Prices:
    def __init__(self):
        self._cents = {"tea": 300, "milk": 190}

    def __len__(self):
        return len(self._cents)

    def cents(self, *names):
        return [self._cents[name] for name in names]


class PricesProxy(BaseProxy):
    _exposed_ = ("__len__", "cents")

    def __len__(self):
        return self._callmethod("__len__")

    def bill(self, *names):
        return sum(self._callmethod("cents", names))


class ShopManager(BaseManager):
    pass


ShopManager.register("Prices", Prices, PricesProxy)

if __name__ == "__main__":
    with ShopManager() as manager:
        prices = manager.Prices()
        try:
            print("bill:", prices.bill("tea", "milk"))
            print("prices:", len(prices))
        except TypeError as error:
            print("TypeError:", error)
#> bill: 490
#> prices: 2
