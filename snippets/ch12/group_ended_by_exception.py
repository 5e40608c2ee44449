"""Before 3.15, an exception of your own ends a group early."""

import asyncio


class SearchOverError(Exception):
    """Ends the group."""


async def search(place, delay, found):
    await asyncio.sleep(delay)
    found.append(place)
    raise SearchOverError


async def main():
    found = []
    try:
        async with asyncio.TaskGroup() as group:
            for place, delay in {"coat": 3600, "bag": 0.1}.items():
                group.create_task(search(place, delay, found), name=place)
    except* SearchOverError:
        pass
    print("keys found in:", found)


asyncio.run(main())
#> keys found in: ['bag']
