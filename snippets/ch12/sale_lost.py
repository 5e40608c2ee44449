"""Read, await, write: of four sales only one is counted."""

import asyncio

tickets = {"concert": 10}


async def pay():
    await asyncio.sleep(0)


async def sell():
    left = tickets["concert"]
    await pay()
    tickets["concert"] = left - 1


async def main():
    async with asyncio.TaskGroup() as desks:
        for seller in ("Ada", "Ben", "Cleo", "Dan"):
            desks.create_task(sell(), name=seller)
    print("sold 4, tickets left:", tickets["concert"])


asyncio.run(main())
#> sold 4, tickets left: 9
