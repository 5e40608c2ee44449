"""time.sleep in a coroutine stops every task, not only its own."""

import asyncio
import time


async def brew(drink, seconds):
    print(drink, "starts")
    time.sleep(seconds)
    print(drink, "is ready")


async def main():
    async with asyncio.TaskGroup() as kitchen:
        kitchen.create_task(brew("tea", 0.4))
        kitchen.create_task(brew("coffee", 0.1))


asyncio.run(main())
#> tea starts
#> tea is ready
#> coffee starts
#> coffee is ready
