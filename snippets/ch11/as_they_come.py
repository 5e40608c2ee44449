"""as_completed yields each future when it is done."""

import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

PRICES = {"North": 30, "South": 20, "West": 25}


def price(shop):
    opened[shop].wait()
    return PRICES[shop]


opened = {shop: threading.Event() for shop in PRICES}
with ThreadPoolExecutor(max_workers=3) as pool:
    shops = {pool.submit(price, shop): shop for shop in PRICES}
    slower = iter(["West", "North"])
    opened["South"].set()
    for future in as_completed(shops):
        print(shops[future], future.result())
        for shop in slower:  # only for this page: the next one answers
            opened[shop].set()
            break
#> South 20
#> West 25
#> North 30
