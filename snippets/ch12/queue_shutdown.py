"""After shutdown() the items are finished, then get() raises an error."""

# /// script
# requires-python = ">=3.13"  # Queue.shutdown
# ///

import asyncio


async def pack(orders, name):
    try:
        while True:
            print(name, "packs", await orders.get())
    except asyncio.QueueShutDown:
        print(name, "goes home")


async def main():
    orders = asyncio.Queue()
    async with asyncio.TaskGroup() as hall:
        for name in ("Ada", "Ben", "Cleo"):
            hall.create_task(pack(orders, name), name=name)
        await asyncio.sleep(0)  # all three begin, and wait for orders
        for order in ("lamp", "chair"):
            await orders.put(order)
        orders.shutdown()
        try:
            await orders.put("sofa")
        except asyncio.QueueShutDown:
            print("too late for the sofa")


asyncio.run(main())
#> too late for the sofa
#> Ada packs lamp
#> Ada packs chair
#> Ada goes home
#> Ben goes home
#> Cleo goes home
