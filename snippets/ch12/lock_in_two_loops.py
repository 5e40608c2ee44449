"""A lock belongs to the first event loop in which a task waited for it."""

import asyncio

desk = asyncio.Lock()


async def visit():
    try:
        async with desk:
            await asyncio.sleep(0)
        print("served")
    except RuntimeError as error:
        print("RuntimeError:", error)


async def one_day():
    async with asyncio.TaskGroup() as office:
        office.create_task(visit(), name="Ada")
        office.create_task(visit(), name="Ben")


asyncio.run(one_day())
asyncio.run(one_day())
#> served
#> served
#> RuntimeError: <asyncio.locks.Lock object at 0x... [locked]> is bound to a different event loop
#> served
