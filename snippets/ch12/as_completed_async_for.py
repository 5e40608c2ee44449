"""An async for over as_completed gives your tasks as they are done."""

# /// script
# requires-python = ">=3.13"  # as_completed in async for
# [tool.motion]
# order = "any"  # a busy machine may hold up the bike
# ///

import asyncio


async def ride(minutes):
    await asyncio.sleep(minutes / 10)
    return minutes


async def main():
    rides = {
        asyncio.create_task(ride(4), name="tram"): "by tram",
        asyncio.create_task(ride(1), name="bike"): "by bike",
    }
    async for arrival in asyncio.as_completed(rides):
        minutes = await arrival
        print(rides.get(arrival, "by what?"), minutes)


asyncio.run(main())
#> by bike 1
#> by tram 4
