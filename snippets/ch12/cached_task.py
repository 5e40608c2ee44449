"""A cache of tasks: whoever asks awaits the one task that knows."""

import asyncio
import functools

PRICES = {"tea": 3, "cake": 4}


async def ask(item):
    print("asking for", item)
    await asyncio.sleep(0.1)
    return PRICES[item]


@functools.cache
def fetch_price(item):
    return asyncio.create_task(ask(item), name=item)


async def main():
    print("costs", await fetch_price("tea"))
    print("costs", await fetch_price("tea"))


asyncio.run(main())
#> asking for tea
#> costs 3
#> costs 3
