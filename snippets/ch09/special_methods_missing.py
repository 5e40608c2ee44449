"""A proxy that Python makes has the public methods only."""

from multiprocessing.managers import BaseManager


class Prices:
    def __init__(self):
        self._cents = {"tea": 300, "milk": 190}

    def __len__(self):
        return len(self._cents)

    def cents(self, *names):
        return [self._cents[name] for name in names]


class ShopManager(BaseManager):
    pass


ShopManager.register("Prices", Prices)

if __name__ == "__main__":
    with ShopManager() as manager:
        prices = manager.Prices()
        try:
            print("bill:", sum(prices.cents("tea", "milk")))
            print("prices:", len(prices))
        except TypeError as error:
            print("TypeError:", error)
#> bill: 490
#> TypeError: object of type 'AutoProxy[Prices]' has no len()
