"""Each run makes a lock of its own and hands it to its tasks."""

import asyncio


async def visit(desk):
    try:
        async with desk:
            await asyncio.sleep(0)
        print("served")
    except RuntimeError as error:
        print("RuntimeError:", error)


async def one_day():
    desk = asyncio.Lock()
    async with asyncio.TaskGroup() as office:
        office.create_task(visit(desk), name="Ada")
        office.create_task(visit(desk), name="Ben")


asyncio.run(one_day())
asyncio.run(one_day())
#> served
#> served
#> served
#> served
