"""Before 3.15, an exception of your own ends a group early."""

import asyncio


class FoundError(Exception):
    """Ends the group."""


async def search(station, delay, found):
    await asyncio.sleep(delay)
    found.append(station)
    raise FoundError


async def main():
    found = []
    try:
        async with asyncio.TaskGroup() as group:
            for station, delay in {"Rome": 3600, "Oslo": 0.1}.items():
                group.create_task(
                    search(station, delay, found), name=station
                )
    except* FoundError:
        pass
    print("found:", found)


asyncio.run(main())
#> found: ['Oslo']
