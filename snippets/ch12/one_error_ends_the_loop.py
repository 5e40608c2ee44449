"""try around as_completed: the first error ends the loop for all."""

# /// script
# requires-python = ">=3.13"  # async for over as_completed
# ///

import asyncio


async def measure(room):
    return {"attic": 24, "kitchen": 21}[room]


async def main():
    rooms = ["attic", "cellar", "kitchen"]
    tasks = [asyncio.create_task(measure(r), name=r) for r in rooms]
    try:
        async for task in asyncio.as_completed(tasks):
            print(task.get_name(), await task)
    except KeyError as error:
        print("no sensor:", error)


asyncio.run(main())
#> attic 24
#> no sensor: 'cellar'
