"""The same start with an Event and a Barrier of asyncio."""

import asyncio


async def run(ready, start, finish):
    await ready.wait()
    await start.wait()
    if await finish.wait() == 0:
        print("all have finished")


async def main():
    ready = asyncio.Barrier(3)  # with this task
    start = asyncio.Event()
    finish = asyncio.Barrier(2)
    async with asyncio.TaskGroup() as group:
        for name in ("hare", "tortoise"):
            group.create_task(run(ready, start, finish), name=name)
        await ready.wait()
        print("both are ready")
        start.set()


asyncio.run(main())
#> both are ready
#> all have finished
