"""A function that calls asyncio.run needs a thread without a loop."""

import asyncio


async def fetch_price(item):
    return {"tea": 3, "cake": 4}[item]


def price_report(item):
    return f"{item} costs {asyncio.run(fetch_price(item))}"


async def main():
    print(await asyncio.to_thread(price_report, "tea"))


asyncio.run(main())
#> tea costs 3
