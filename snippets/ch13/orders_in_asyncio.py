"""asyncio: a group with a cook, a queue of orders, and a time limit."""

import asyncio


async def cook(orders):
    while (dish := await orders.get()) is not None:
        print("cooked:", dish)


async def main():
    orders = asyncio.Queue(maxsize=1)
    async with asyncio.TaskGroup() as group:
        group.create_task(cook(orders), name="cook")
        for dish in ("tea", "soup"):
            await orders.put(dish)
        await orders.put(None)
    try:
        async with asyncio.timeout(0.1):
            await asyncio.sleep(3600)
    except TimeoutError:
        print("no guest has come")


asyncio.run(main())
#> cooked: tea
#> cooked: soup
#> no guest has come
