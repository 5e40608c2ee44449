"""Inside a coroutine, await runs another one and takes its result."""

import asyncio


async def fetch_price(item):
    return {"tea": 3, "cake": 4}[item]


async def main():
    price = await fetch_price("tea")
    print("tea costs", price)


asyncio.run(main())
#> tea costs 3
