"""With a lock around read, await and write each sale is counted."""

import asyncio

tickets = {"concert": 10}
box_office = asyncio.Lock()


async def pay():
    await asyncio.sleep(0)


async def sell():
    async with box_office:
        left = tickets["concert"]
        await pay()
        tickets["concert"] = left - 1


async def main():
    async with asyncio.TaskGroup() as desks:
        for seller in ("Ada", "Ben", "Cleo", "Dan"):
            desks.create_task(sell(), name=seller)
    print("sold 4, tickets left:", tickets["concert"])


asyncio.run(main())
#> sold 4, tickets left: 6
