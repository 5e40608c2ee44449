"""Children of a fork server have the environment that the server started with."""

# /// script
# [tool.motion]
# needs = ["fork"]  # the server forks
# ///

import multiprocessing
import os


def price(method):
    print(f"{method}: {os.environ['SHOP_CURRENCY']}")


if __name__ == "__main__":
    for currency in ("euro", "yen"):
        os.environ["SHOP_CURRENCY"] = currency
        for method in ("spawn", "forkserver"):
            context = multiprocessing.get_context(method)
            clerk = context.Process(
                target=price, args=(method,), name=method
            )
            clerk.start()
            clerk.join()
#> spawn: euro
#> forkserver: euro
#> spawn: yen
#> forkserver: euro
