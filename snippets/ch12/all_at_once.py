"""Eight requests at once, to a server that takes three."""

import asyncio

in_flight, counts = set(), []


async def request(page):
    in_flight.add(page)
    counts.append(len(in_flight))
    await asyncio.sleep(0.1)
    in_flight.remove(page)


async def main():
    async with asyncio.TaskGroup() as group:
        for page in range(1, 9):
            group.create_task(request(page), name=f"page {page}")
    print("most in flight:", max(counts))
    print("more than three:", sum(count > 3 for count in counts), "times")


asyncio.run(main())
#> most in flight: 8
#> more than three: 5 times
