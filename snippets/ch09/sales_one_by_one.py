"""Ten sales reported one by one are ten round trips."""

from multiprocessing.managers import BaseManager, BaseProxy

trips = 0


class Till:
    def __init__(self):
        self._sales = []

    def add(self, sales):
        self._sales += sales

    def total(self):
        return sum(self._sales)


class TillProxy(BaseProxy):
    _exposed_ = ("add", "total")

    def _callmethod(self, methodname, args=(), kwds=None):
        global trips
        trips += 1
        return super()._callmethod(methodname, args, kwds or {})

    def sell(self, cents):
        self._callmethod("add", ([cents],))

    def total(self):
        return self._callmethod("total")


class ShopManager(BaseManager):
    pass


ShopManager.register("Till", Till, TillProxy)

if __name__ == "__main__":
    with ShopManager() as manager:
        till = manager.Till()
        for cents in range(10, 110, 10):
            till.sell(cents)
        print("total:", till.total())
        print("round trips:", trips)
#> total: 550
#> round trips: 11
