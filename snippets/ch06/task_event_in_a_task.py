"""An asyncio.Event suspends one task, so another one can set it."""

import asyncio


async def runner(start):
    async with asyncio.timeout(5):
        print("signal:", await start.wait())


async def starter(start):
    print("go")
    start.set()


async def main():
    start = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(runner(start), name="runner")
        group.create_task(starter(start), name="starter")


asyncio.run(main())
#> go
#> signal: True
