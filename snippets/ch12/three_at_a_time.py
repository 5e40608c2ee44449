"""A semaphore has three places: the fourth request waits for one."""

import asyncio

in_flight, counts = set(), []


async def request(page, places):
    async with places:
        in_flight.add(page)
        counts.append(len(in_flight))
        await asyncio.sleep(0.1)
        in_flight.remove(page)


async def main():
    places = asyncio.Semaphore(3)
    async with asyncio.TaskGroup() as group:
        for page in range(1, 9):
            group.create_task(request(page, places), name=f"page {page}")
    print("most in flight:", max(counts))
    print("more than three:", sum(count > 3 for count in counts), "times")


asyncio.run(main())
#> most in flight: 3
#> more than three: 0 times
