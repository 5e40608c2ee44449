"""return_exceptions puts an error where a result would be."""

import asyncio

PRICES = {"tea": 3, "cake": 4}
ORDER = ["tea", "pie", "cake"]


async def price(item):
    return PRICES[item]


async def main():
    prices = await asyncio.gather(
        *(price(item) for item in ORDER), return_exceptions=True
    )
    for item, cost in zip(ORDER, prices, strict=True):
        print(f"{item}: {cost}")


asyncio.run(main())
#> tea: 3
#> pie: 'pie'
#> cake: 4
