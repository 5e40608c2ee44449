"""The server refuses a method that is not exposed."""

from multiprocessing.managers import (
    BaseManager,
    BaseProxy,
    RemoteError,
)


class Prices:
    def __init__(self):
        self._cents = {"tea": 300}

    def cents(self, name):
        return self._cents[name]

    def clear(self):
        self._cents.clear()


class ReadingProxy(BaseProxy):
    _exposed_ = ("cents",)

    def cents(self, name):
        return self._callmethod("cents", (name,))


class ShopManager(BaseManager):
    pass


ShopManager.register("Prices", Prices, ReadingProxy)

if __name__ == "__main__":
    with ShopManager() as manager:
        prices = manager.Prices()
        try:
            prices._callmethod("clear")
        except RemoteError as error:
            lines = str(error).splitlines()
            print(*[line for line in lines if "exposed=" in line])
        print("tea:", prices.cents("tea"))
#> AttributeError: method 'clear' of <class '__mp_main__.Prices'> object is not in exposed={'cents'}
#> tea: 300
