"""A thread submits a coroutine to an event loop, and gets a future."""

import asyncio
import concurrent.futures


async def price(photo):
    await asyncio.sleep(0.01)
    return f"{photo}: 3 dollars"


def in_a_thread(loop):
    future = asyncio.run_coroutine_threadsafe(price("cat.jpg"), loop)
    print(isinstance(future, concurrent.futures.Future))
    print(future.result(timeout=5))


async def main():
    await asyncio.to_thread(in_a_thread, asyncio.get_running_loop())


asyncio.run(main())
#> True
#> cat.jpg: 3 dollars
