"""One task for each shop: all the visits are under way together."""

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
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch_price(shop)) for shop in PRICES]
    prices = [task.result() for task in tasks]
    print("prices:", prices)
    print("most visits at once:", max(counts))


asyncio.run(main())
#> prices: [3, 2, 4, 5]
#> most visits at once: 4
