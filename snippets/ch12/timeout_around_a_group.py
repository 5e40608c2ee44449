"""A timeout around a group keeps what was done in time."""

import asyncio

DELAYS = {"corner": 0.05, "market": 0.1, "abroad": 3600}


async def ask(shop, prices):
    await asyncio.sleep(DELAYS[shop])
    prices[shop] = 3


async def main():
    prices = {}
    try:
        async with asyncio.timeout(0.9), asyncio.TaskGroup() as group:
            for shop in DELAYS:
                group.create_task(ask(shop, prices), name=shop)
    except TimeoutError:
        print("time is up")
    print("prices:", prices)


asyncio.run(main())
#> time is up
#> prices: {'corner': 3, 'market': 3}
