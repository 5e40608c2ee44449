"""Create all the tasks first, then await them: they run together."""

import asyncio


async def fetch(page, seconds):
    print(page, "starts")
    await asyncio.sleep(seconds)
    print(page, "ends")


async def main():
    news = asyncio.create_task(fetch("news", 0.4))
    sport = asyncio.create_task(fetch("sport", 0.1))
    await news
    await sport
    print("main: has both")


asyncio.run(main())
#> news starts
#> sport starts
#> sport ends
#> news ends
#> main: has both
