"""TaskGroup.cancel() ends a group early, without an exception."""

# /// script
# requires-python = ">=3.15"  # TaskGroup.cancel
# ///

import asyncio


async def search(station, delay, found, group):
    await asyncio.sleep(delay)
    found.append(station)
    group.cancel()


async def main():
    found = []
    async with asyncio.TaskGroup() as group:
        for station, delay in {"Rome": 3600, "Oslo": 0.1}.items():
            task = search(station, delay, found, group)
            group.create_task(task, name=station)
    print("found:", found)


asyncio.run(main())
#> found: ['Oslo']
