"""A timeout around a read that blocks the thread does not fire."""

import asyncio
import time


async def main():
    try:
        async with asyncio.timeout(0.1):
            time.sleep(0.3)
            print("sensor read")
    except TimeoutError:
        print("too late")
    print("end")


asyncio.run(main())
#> sensor read
#> end
