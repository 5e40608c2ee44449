"""queue.Queue.get blocks the thread, and with it the one who would put."""

# /// script
# [tool.motion]
# hangs = true  # on purpose: the cook blocks the thread of the waiter
# timeout = 3
# terminal = "a process that is killed loses the lines that are still in its buffer"
# ///

import asyncio
import queue


async def cook(orders):
    print("cook: waits for an order")
    print("cook: makes", orders.get())


async def wait_tables(orders):
    print("waiter: an order for soup")
    orders.put("soup")


async def main():
    orders = queue.Queue()
    async with asyncio.TaskGroup() as restaurant:
        restaurant.create_task(cook(orders), name="cook")
        restaurant.create_task(wait_tables(orders), name="waiter")


asyncio.run(main())
#> cook: waits for an order
