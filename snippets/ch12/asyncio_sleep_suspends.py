"""await asyncio.sleep suspends its own task; the others go on."""

import asyncio


async def brew(drink, seconds):
    print(drink, "starts")
    await asyncio.sleep(seconds)
    print(drink, "is ready")


async def main():
    async with asyncio.TaskGroup() as kitchen:
        kitchen.create_task(brew("tea", 0.4))
        kitchen.create_task(brew("coffee", 0.1))


asyncio.run(main())
#> tea starts
#> coffee starts
#> coffee is ready
#> tea is ready
