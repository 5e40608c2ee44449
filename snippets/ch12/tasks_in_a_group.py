"""A TaskGroup starts tasks, waits for all of them and keeps the results."""

import asyncio


async def fetch_price(shop):
    await asyncio.sleep(0.1)
    return {"corner": 3, "market": 2, "station": 5}[shop]


async def main():
    async with asyncio.TaskGroup() as group:
        corner = group.create_task(fetch_price("corner"))
        market = group.create_task(fetch_price("market"))
        print("inside the block:", corner.done(), market.done())
    print("after the block: ", corner.done(), market.done())
    print("prices:", corner.result(), market.result())


asyncio.run(main())
#> inside the block: False False
#> after the block:  True True
#> prices: 3 2
