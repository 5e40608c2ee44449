"""One end mark ends one worker; the others wait for theirs."""

import asyncio


async def pack(orders, name):
    while (order := await orders.get()) is not None:
        print(name, "packs", order)
    print(name, "goes home")


async def main():
    orders = asyncio.Queue()
    try:
        async with asyncio.timeout(0.5), asyncio.TaskGroup() as hall:
            for name in ("Ada", "Ben", "Cleo"):
                hall.create_task(pack(orders, name), name=name)
            for order in ("lamp", "chair", "table"):
                await orders.put(order)
            await orders.put(None)
    except TimeoutError:
        print("still in the hall after 0.5 seconds: cancelled")


asyncio.run(main())
#> Ada packs lamp
#> Ada packs chair
#> Ada packs table
#> Ada goes home
#> still in the hall after 0.5 seconds: cancelled
