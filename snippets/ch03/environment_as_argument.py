"""A child of a fork server gets as an argument what may have changed."""

# /// script
# [tool.motion]
# needs = ["fork"]  # the server forks
# ///

import multiprocessing
import os


def price(method, currency):
    print(f"{method}: {currency}")


if __name__ == "__main__":
    for currency in ("euro", "yen"):
        os.environ["SHOP_CURRENCY"] = currency
        for method in ("spawn", "forkserver"):
            context = multiprocessing.get_context(method)
            clerk = context.Process(
                target=price, args=(method, currency), name=method
            )
            clerk.start()
            clerk.join()
#> spawn: euro
#> forkserver: euro
#> spawn: yen
#> forkserver: yen
