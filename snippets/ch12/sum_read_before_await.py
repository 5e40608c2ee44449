"""The left side of += is read before the await on its right."""

import asyncio

book = {"words": 0}


async def count(chapter):
    await asyncio.sleep(0)
    return 100


async def add(chapter):
    book["words"] += await count(chapter)


async def main():
    async with asyncio.TaskGroup() as group:
        for chapter in range(1, 6):
            group.create_task(add(chapter), name=f"chapter {chapter}")
    print("5 chapters of 100 words:", book["words"])


asyncio.run(main())
#> 5 chapters of 100 words: 100
