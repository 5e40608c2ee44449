"""A context variable has a value for each task."""

import asyncio
from contextvars import ContextVar

current = ContextVar("current", default="-")


def log(text):
    print(f"[{current.get()}] {text}")


async def handle(number):
    current.set(f"request {number}")
    log(f"page {number} asked for")
    await asyncio.sleep(0)
    log(f"page {number} sent")


async def main():
    async with asyncio.TaskGroup() as server:
        server.create_task(handle(1), name="task 1")
        server.create_task(handle(2), name="task 2")


asyncio.run(main())
#> [request 1] page 1 asked for
#> [request 2] page 2 asked for
#> [request 1] page 1 sent
#> [request 2] page 2 sent
