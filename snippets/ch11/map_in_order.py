"""map yields results in the order of its input, not as they come."""

import threading
from concurrent.futures import ThreadPoolExecutor

PRICES = {"North": 30, "South": 20, "West": 25}
ANSWERED_BEFORE = {"North": "West", "West": "South"}


def price(shop):
    if shop in ANSWERED_BEFORE:
        answered[ANSWERED_BEFORE[shop]].wait()
    print(shop, "answers")
    answered[shop].set()
    return PRICES[shop]


answered = {shop: threading.Event() for shop in PRICES}
with ThreadPoolExecutor(max_workers=3) as pool:
    prices = pool.map(price, PRICES)
    for shop, number in zip(PRICES, prices, strict=True):
        print(f"{shop}: {number}")
#> South answers
#> West answers
#> North answers
#> North: 30
#> South: 20
#> West: 25
