"""A threading.Event in a task blocks all tasks, so nobody can set it."""

import asyncio
import threading


async def runner(start):
    print("signal:", start.wait(timeout=0.5))


async def starter(start):
    print("go")
    start.set()


async def main():
    start = threading.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(runner(start), name="runner")
        group.create_task(starter(start), name="starter")


asyncio.run(main())
#> signal: False
#> go
