"""A coroutine that sleeps in place of the thread keeps the clock right."""

import asyncio

from _virtual_clock import VirtualLoop


async def read_menu():
    await asyncio.sleep(0.5)
    return "soup"


async def main():
    try:
        async with asyncio.timeout(3600):
            print("read:", await read_menu())
    except TimeoutError:
        print("gave up after an hour")


asyncio.run(main(), loop_factory=VirtualLoop)
#> read: soup
