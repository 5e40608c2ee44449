"""result() does not wait: before the task is done, it raises."""

import asyncio


async def fetch_price():
    await asyncio.sleep(0.1)
    return 3


async def main():
    price = asyncio.create_task(fetch_price(), name="price")
    print("tea costs", price.result())


try:
    asyncio.run(main())
except asyncio.InvalidStateError as error:
    print("InvalidStateError:", error)
#> InvalidStateError: Result is not set.
