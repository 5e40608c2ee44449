"""A task that refuses a cancellation must take it back: uncancel()."""

# /// script
# requires-python = ">=3.13"  # there, such a group cancels its task again
# ///

import asyncio


async def fail():
    raise ValueError("no such wine")


async def sommelier():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print("I would rather stay")
        asyncio.current_task().uncancel()
    try:
        async with asyncio.TaskGroup() as cellar:
            cellar.create_task(fail(), name="cellar")
    except* ValueError:
        print("handled: no such wine")
    await asyncio.sleep(0)
    print("and I am still here")


async def main():
    task = asyncio.create_task(sommelier(), name="sommelier")
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled(), "cancelling:", task.cancelling())


asyncio.run(main())
#> I would rather stay
#> handled: no such wine
#> and I am still here
#> cancelled: False cancelling: 0
