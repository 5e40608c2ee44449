"""At most three requests in flight, and the results in page order."""

import asyncio

in_flight, counts = set(), []


async def fetch(page):
    in_flight.add(page)
    counts.append(len(in_flight))
    await asyncio.sleep(0.2 / page)  # later pages are faster
    in_flight.remove(page)
    return f"page {page}"


async def fetch_all(pages, limit):
    places = asyncio.Semaphore(limit)

    async def fetch_one(page):
        async with places:
            return await fetch(page)

    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(fetch_one(page), name=f"page {page}")
            for page in pages
        ]
    return [task.result() for task in tasks]


async def main():
    print(await fetch_all([1, 2, 3, 4, 5, 6], limit=3))
    print("most in flight:", max(counts))


asyncio.run(main())
#> ['page 1', 'page 2', 'page 3', 'page 4', 'page 5', 'page 6']
#> most in flight: 3
