"""return_exceptions=True: look at each result before you use it."""

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
        if isinstance(cost, KeyError):
            print(f"{item}: not on the menu")
        elif isinstance(cost, BaseException):
            raise cost
        else:
            print(f"{item}: {cost}")


asyncio.run(main())
#> tea: 3
#> pie: not on the menu
#> cake: 4
