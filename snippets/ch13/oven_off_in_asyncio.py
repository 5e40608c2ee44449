"""asyncio: after a cancellation, a cleanup that awaits runs to its end."""

import asyncio


async def cook():
    print("oven on")
    try:
        await asyncio.sleep(3600)
    finally:
        await asyncio.sleep(0.01)  # the oven needs a moment
        print("oven off")


async def main():
    try:
        async with asyncio.timeout(0.1):
            await cook()
    except TimeoutError:
        print("closing time")


asyncio.run(main())
#> oven on
#> oven off
#> closing time
