"""A coroutine that nobody awaits does nothing and ends in a warning."""

import asyncio


async def save(order):
    print("saved", order)


async def main():
    save("order 7")
    print("main is done")


asyncio.run(main())
#> never_awaited.py:11: RuntimeWarning: coroutine 'save' was never awaited
#>   save("order 7")
#> RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#> main is done
