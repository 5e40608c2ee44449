"""A coroutine in an if is always true."""

import asyncio


async def is_open(shop):
    return shop == "bakery"


async def main():
    if is_open("florist"):
        print("buys roses")
    else:
        print("goes home")


asyncio.run(main())
#> predict_door_check.py:11: RuntimeWarning: coroutine 'is_open' was never awaited
#>   if is_open("florist"):
#> RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#> buys roses
