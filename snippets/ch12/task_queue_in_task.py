"""asyncio.Queue.get suspends the task, and the other one can put."""

import asyncio


async def cook(orders):
    print("cook: waits for an order")
    print("cook: makes", await orders.get())


async def wait_tables(orders):
    print("waiter: an order for soup")
    await orders.put("soup")


async def main():
    orders = asyncio.Queue()
    async with asyncio.TaskGroup() as restaurant:
        restaurant.create_task(cook(orders), name="cook")
        restaurant.create_task(wait_tables(orders), name="waiter")


asyncio.run(main())
#> cook: waits for an order
#> waiter: an order for soup
#> cook: makes soup
