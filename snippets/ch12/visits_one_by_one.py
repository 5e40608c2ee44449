"""A comprehension with await visits one shop after the other."""

import asyncio

PRICES = {"corner": 3, "market": 2, "kiosk": 4, "station": 5}
open_visits, counts = set(), []


async def fetch_price(shop):
    open_visits.add(shop)
    counts.append(len(open_visits))
    await asyncio.sleep(0.1)
    open_visits.remove(shop)
    return PRICES[shop]


async def main():
    prices = [await fetch_price(shop) for shop in PRICES]
    print("prices:", prices)
    print("most visits at once:", max(counts))


asyncio.run(main())
#> prices: [3, 2, 4, 5]
#> most visits at once: 1
