"""An eager task that never waits is done when create_task returns."""

# /// script
# requires-python = ">=3.14"  # eager_start in create_task
# ///

import asyncio


async def fetch(page, cache):
    if page not in cache:
        await asyncio.sleep(0.1)  # stands for the download
        cache[page] = "rain"
    return cache[page]


async def main():
    for kind, eager in ("ordinary", False), ("eager", True):
        cache = {"news": "a fair"}
        async with asyncio.TaskGroup() as group:
            news, weather = [
                group.create_task(
                    fetch(page, cache), name=page, eager_start=eager
                )
                for page in ("news", "weather")
            ]
            print(kind, "news:", news.done(), "weather:", weather.done())
        print(news.result(), "and", weather.result())


asyncio.run(main())
#> ordinary news: False weather: False
#> a fair and rain
#> eager news: True weather: False
#> a fair and rain
