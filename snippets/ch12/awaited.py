"""With await the coroutine runs, and main goes on when it has ended."""

import asyncio


async def save(order):
    print("saved", order)


async def main():
    await save("order 7")
    print("main is done")


asyncio.run(main())
#> saved order 7
#> main is done
