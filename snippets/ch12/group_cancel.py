"""TaskGroup.cancel() ends a group early, without an exception."""

# /// script
# requires-python = ">=3.15"  # TaskGroup.cancel
# ///

import asyncio


async def search(place, delay, found, group):
    await asyncio.sleep(delay)
    found.append(place)
    group.cancel()


async def main():
    found = []
    async with asyncio.TaskGroup() as group:
        for place, delay in {"coat": 3600, "bag": 0.1}.items():
            task = search(place, delay, found, group)
            group.create_task(task, name=place)
    print("keys found in:", found)


asyncio.run(main())
#> keys found in: ['bag']
