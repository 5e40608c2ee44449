"""A timeout ends the wait for a thread, while the thread goes on."""

import asyncio
import time


def print_photo():
    time.sleep(0.9)
    print("thread: the photo is out")
    return "photo"


async def main():
    try:
        async with asyncio.timeout(0.1) as limit:
            print("printed:", await asyncio.to_thread(print_photo))
    except TimeoutError:
        print("main: does not wait any longer")
    print("expired:", limit.expired())


asyncio.run(main())
print("the program ends")
#> main: does not wait any longer
#> expired: True
#> thread: the photo is out
#> the program ends
