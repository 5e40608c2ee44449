"""Overdue timers run in the order of their times, not of the calls."""

import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.2, print, "cake: ready")
    loop.call_later(0.1, print, "tea: ready")
    loop.call_soon(print, "door: somebody rings")
    print("main: schedules and blocks")
    time.sleep(0.4)  # blocks the loop: both times pass
    print("main: waits")
    await asyncio.sleep(0.1)


asyncio.run(main())
#> main: schedules and blocks
#> main: waits
#> door: somebody rings
#> tea: ready
#> cake: ready
