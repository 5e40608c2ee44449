"""asyncio.run cannot be called where an event loop runs already."""

import asyncio


async def fetch_price(item):
    return {"tea": 3, "cake": 4}[item]


async def main():
    price = asyncio.run(fetch_price("tea"))
    print("tea costs", price)


try:
    asyncio.run(main())
except RuntimeError as error:
    print("RuntimeError:", error)
#> RuntimeError: asyncio.run() cannot be called from a running event loop
#> ...: RuntimeWarning: coroutine 'fetch_price' was never awaited
#> RuntimeWarning: Enable tracemalloc to get the object allocation traceback
