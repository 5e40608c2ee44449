"""A method of a registered object returns its result."""

from decimal import Decimal
from multiprocessing.managers import BaseManager


class Shipping:
    def price(self, kg):
        return Decimal("2.40") * kg


class ShippingManager(BaseManager):
    pass


ShippingManager.register("shipping", Shipping)

if __name__ == "__main__":
    with ShippingManager() as manager:
        cost = manager.shipping().price(3)
        print(cost, type(cost).__name__)
        try:
            print("with a box:", cost + 1)
        except TypeError as error:
            print("TypeError:", error)
#> 7.20 Decimal
#> with a box: 8.20
