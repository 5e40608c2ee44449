"""except* catches by what is inside the exception group."""

import asyncio


async def fetch(page):
    raise ConnectionError(f"no route to {page}")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch("news"), name="news")
    except* ConnectionError as group:
        for error in group.exceptions:
            print("offline:", error)


asyncio.run(main())
#> offline: no route to news
