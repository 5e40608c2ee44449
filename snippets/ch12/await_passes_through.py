"""Results and exceptions come back through every await on their way."""

import asyncio


async def fetch_price(item):
    print("looking up", item)
    return {"tea": 3, "cake": 4}[item]


async def add_up(*items):
    total = 0
    for item in items:
        total += await fetch_price(item)
    return total


async def main():
    print("total:", await add_up("tea", "cake"))
    try:
        print("total:", await add_up("tea", "pie"))
    except KeyError as error:
        print("no price for", error)


asyncio.run(main())
#> looking up tea
#> looking up cake
#> total: 7
#> looking up tea
#> looking up pie
#> no price for 'pie'
