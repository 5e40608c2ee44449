"""A cache of coroutines works once: the second await of one fails."""

import asyncio
import functools

PRICES = {"tea": 3, "cake": 4}


@functools.cache
async def fetch_price(item):
    print("asking for", item)
    await asyncio.sleep(0.1)
    return PRICES[item]


async def main():
    print("costs", await fetch_price("tea"))
    print("costs", await fetch_price("tea"))


try:
    asyncio.run(main())
except RuntimeError as error:
    print("RuntimeError:", error)
#> asking for tea
#> costs 3
#> RuntimeError: cannot reuse already awaited coroutine
