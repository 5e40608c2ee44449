"""A registered function returns a proxy for its result, not the result."""

from decimal import Decimal
from multiprocessing.managers import BaseManager


def price(kg):
    return Decimal("2.40") * kg


class ShippingManager(BaseManager):
    pass


ShippingManager.register("price", price)

if __name__ == "__main__":
    with ShippingManager() as manager:
        cost = manager.price(3)
        print(cost, type(cost).__name__)
        try:
            print("with a box:", cost + 1)
        except TypeError as error:
            print("TypeError:", error)
#> Decimal('7.20') AutoProxy[price]
#> TypeError: unsupported operand type(s) for +: 'AutoProxy[price]' and 'int'
