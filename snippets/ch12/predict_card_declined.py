"""A sibling that is ready takes its step before the group cancels it."""

import asyncio


async def charge():
    raise ValueError("card declined")


async def pack():
    print("packs")
    await asyncio.sleep(0.1)
    print("packed")


async def main():
    try:
        async with asyncio.TaskGroup() as order:
            order.create_task(charge(), name="charge")
            order.create_task(pack(), name="pack")
    except* ValueError:
        print("declined")


asyncio.run(main())
#> packs
#> declined
