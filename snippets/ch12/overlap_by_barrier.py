"""Visits that overlap can meet at a barrier; one by one they cannot."""

import asyncio

from _virtual_clock import VirtualLoop


async def one_by_one(visit, shops):
    for shop in shops:
        await visit(shop)


async def together(visit, shops):
    async with asyncio.TaskGroup() as trip:
        for shop in shops:
            trip.create_task(visit(shop), name=shop)


async def overlaps(plan):
    meeting = asyncio.Barrier(3)

    async def visit(shop):
        await meeting.wait()

    try:
        async with asyncio.timeout(60):
            await plan(visit, ["baker", "grocer", "florist"])
    except TimeoutError:
        return False
    return True


async def main():
    for plan in (one_by_one, together):
        print(plan.__name__, "overlaps:", await overlaps(plan))


asyncio.run(main(), loop_factory=VirtualLoop)
#> one_by_one overlaps: False
#> together overlaps: True
