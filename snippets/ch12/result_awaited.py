"""await waits for the task and gives its result."""

import asyncio


async def fetch_price():
    await asyncio.sleep(0.1)
    return 3


async def main():
    price = asyncio.create_task(fetch_price(), name="price")
    print("tea costs", await price)


try:
    asyncio.run(main())
except asyncio.InvalidStateError as error:
    print("InvalidStateError:", error)
#> tea costs 3
