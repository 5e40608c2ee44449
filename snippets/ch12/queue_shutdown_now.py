"""shutdown(immediate=True) throws away what is still in the queue."""

# /// script
# requires-python = ">=3.13"  # Queue.shutdown
# ///

import asyncio


async def pack(orders):
    try:
        while True:
            print("packs", await orders.get())
            await asyncio.sleep(0.1)
            orders.task_done()
    except asyncio.QueueShutDown:
        print("goes home")


async def main():
    orders = asyncio.Queue()
    for order in ("lamp", "chair", "table"):
        orders.put_nowait(order)
    async with asyncio.TaskGroup() as hall:
        hall.create_task(pack(orders), name="packer")
        await asyncio.sleep(0)
        print("fire alarm; orders waiting:", orders.qsize())
        orders.shutdown(immediate=True)
        await orders.join()
        print("join is over; orders waiting:", orders.qsize())


asyncio.run(main())
#> packs lamp
#> fire alarm; orders waiting: 2
#> goes home
#> join is over; orders waiting: 0
