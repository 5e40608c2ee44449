"""Without await you hold the coroutine, not the result you wanted."""

import asyncio


async def fetch_prices():
    return {"tea": 3, "cake": 4}


async def main():
    prices = fetch_prices()
    print("tea costs", prices["tea"])


try:
    asyncio.run(main())
except TypeError as error:
    print("TypeError:", error)
#> TypeError: 'coroutine' object is not subscriptable
#> ...: RuntimeWarning: coroutine 'fetch_prices' was never awaited
#> RuntimeWarning: Enable tracemalloc to get the object allocation traceback
