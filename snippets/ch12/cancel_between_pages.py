"""A task can be canceled at await asyncio.sleep(0)."""

import asyncio


async def count_stock(shelves):
    for shelf in range(1, shelves + 1):
        total = sum(range(100_000))
        print("shelf", shelf, "counted:", total)
        await asyncio.sleep(0)


async def main():
    count = asyncio.create_task(count_stock(3), name="count")
    await asyncio.sleep(0)
    print("main: stop the count")
    print("main: cancel() returns", count.cancel())
    await asyncio.wait([count])
    print("main: canceled:", count.cancelled())


asyncio.run(main())
#> shelf 1 counted: 4999950000
#> main: stop the count
#> main: cancel() returns True
#> main: canceled: True
