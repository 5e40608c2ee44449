"""A virtual clock finds a deadlock instead of hanging in it."""

import asyncio

from _virtual_clock import VirtualLoop


async def cook(order, dish):
    await order.wait()
    dish.set()


async def waiter(order, dish):
    await dish.wait()
    order.set()


async def main():
    order, dish = asyncio.Event(), asyncio.Event()
    async with asyncio.TaskGroup() as staff:
        staff.create_task(cook(order, dish), name="cook")
        staff.create_task(waiter(order, dish), name="waiter")


try:
    asyncio.run(main(), loop_factory=VirtualLoop)
except RuntimeError as error:
    print(error)
#> nothing ready or scheduled: ['Task-1', 'cook', 'waiter']
