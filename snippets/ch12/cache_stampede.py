"""Each reader finds the cache empty, and each one downloads."""

import asyncio

cache = {}
downloads = []


async def download(city):
    downloads.append(city)
    await asyncio.sleep(0.1)
    return f"sunny in {city}"


async def weather(city):
    if city not in cache:
        cache[city] = await download(city)
    return cache[city]


async def main():
    async with asyncio.TaskGroup() as group:
        for reader in ("Ada", "Ben", "Cleo", "Dan"):
            group.create_task(weather("Oslo"), name=reader)
    print("4 readers, downloads:", len(downloads))
    print(await weather("Oslo"))


asyncio.run(main())
#> 4 readers, downloads: 4
#> sunny in Oslo
