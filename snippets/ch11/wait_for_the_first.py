"""wait returns as soon as one of three shops has told its price."""

import threading
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait

PRICES = {"North": 30, "South": 20, "West": 25}


def price(shop):
    opened[shop].wait()  # each shop answers when we say so
    return PRICES[shop]


opened = {shop: threading.Event() for shop in PRICES}
with ThreadPoolExecutor(max_workers=3) as pool:
    shops = {pool.submit(price, shop): shop for shop in PRICES}
    opened["South"].set()
    done, not_done = wait(shops, return_when=FIRST_COMPLETED)
    for future in done:
        print("first:", shops[future], future.result())
    print("still open:", *sorted(shops[future] for future in not_done))
    opened["North"].set()
    opened["West"].set()
    done, not_done = wait(shops)
    print("best price:", min(future.result() for future in done))
#> first: South 20
#> still open: North West
#> best price: 20
