"""A virtual clock does not wait for threads: an hour is over at once."""

# /// script
# [tool.motion]
# serial = true  # the thread must still be at work when the clock jumps
# ///

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

from _virtual_clock import VirtualLoop


async def read_menu():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor() as pool:
        await loop.run_in_executor(pool, time.sleep, 0.5)
    return "soup"


async def main():
    try:
        async with asyncio.timeout(3600):
            print("read:", await read_menu())
    except TimeoutError:
        print("gave up after an hour")


asyncio.run(main(), loop_factory=VirtualLoop)
#> gave up after an hour
