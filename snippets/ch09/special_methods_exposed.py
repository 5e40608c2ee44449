"""exposed names the methods that a proxy has, special ones too."""

from multiprocessing.managers import BaseManager


class Prices:
    def __init__(self):
        self._cents = {"tea": 300, "milk": 190}

    def __len__(self):
        return len(self._cents)

    def cents(self, name):
        return self._cents[name]


class ShopManager(BaseManager):
    pass


ShopManager.register(
    "Prices", Prices, exposed=["cents", "__len__"]
)

if __name__ == "__main__":
    with ShopManager() as manager:
        prices = manager.Prices()
        print("tea:", prices.cents("tea"))
        try:
            print("prices:", len(prices))
        except TypeError as error:
            print("TypeError:", error)
#> tea: 300
#> prices: 2
