"""A timeout cannot interrupt a call that blocks the thread."""

import asyncio
import time


def print_photo():
    time.sleep(0.9)
    return "photo"


async def main():
    try:
        async with asyncio.timeout(0.1) as limit:
            print("printed:", print_photo())
    except TimeoutError:
        print("main: does not wait any longer")
    print("expired:", limit.expired())


asyncio.run(main())
print("the program ends")
#> printed: photo
#> expired: False
#> the program ends
