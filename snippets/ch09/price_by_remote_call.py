"""A remote procedure call: arguments go there, a result comes back."""

# /// script
# [tool.motion]
# timeout = 30  # it starts another program
# ///

from multiprocessing.managers import BaseManager

from _running import running


class ShippingManager(BaseManager):
    pass


ShippingManager.register("shipping")

if __name__ == "__main__":
    with running("shipping_server.py") as (_, port, key):
        manager = ShippingManager(("127.0.0.1", port), key)
        manager.connect()
        shipping = manager.shipping()
        price = shipping.price("NO", kg=3)
        print("price:", price, type(price).__name__)
        for country, kg in (("NO", 31), ("FR", 2)):
            try:
                print(shipping.price(country, kg))
            except (ValueError, KeyError) as error:
                print(f"{type(error).__name__}: {error}")
#> price: 7.20 Decimal
#> ValueError: 31 kg is too heavy
#> KeyError: 'FR'
