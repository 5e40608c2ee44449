"""A task that is awaited before the next one is created runs alone."""

import asyncio


async def fetch(page, seconds):
    print(page, "starts")
    await asyncio.sleep(seconds)
    print(page, "ends")


async def main():
    await asyncio.create_task(fetch("news", 0.4))
    await asyncio.create_task(fetch("sport", 0.1))
    print("main: has both")


asyncio.run(main())
#> news starts
#> news ends
#> sport starts
#> sport ends
#> main: has both
