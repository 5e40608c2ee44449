"""A checkpoint lets others run, and lets a cancellation arrive."""

import asyncio


async def price(dish, cache):
    if dish not in cache:
        await asyncio.sleep(0.01)  # asks the kitchen
        cache[dish] = 3
    else:
        await asyncio.sleep(0)
    return cache[dish]


async def bill(cache):
    total = 0
    for _ in range(3):
        total += await price("tea", cache)
        print("bill:", total)


async def main():
    cache = {"tea": 3}
    task = asyncio.create_task(bill(cache), name="bill")
    asyncio.get_running_loop().call_soon(task.cancel)
    try:
        await task
        print("the bill is complete")
    except asyncio.CancelledError:
        print("the bill was canceled")


asyncio.run(main())
#> the bill was canceled
