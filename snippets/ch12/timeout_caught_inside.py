"""Inside the block the timeout is a CancelledError, not a TimeoutError."""

# /// script
# [tool.motion]
# exit = 1  # the TimeoutError leaves main
# ///

import asyncio


async def ask_library():
    try:
        await asyncio.sleep(3600)
    finally:
        print("library: hangs up")


async def main():
    async with asyncio.timeout(0.1):
        try:
            await ask_library()
        except TimeoutError:
            print("main: no answer")
    print("main: goes on")


asyncio.run(main())
#> library: hangs up
#> Traceback (most recent call last):
#> ...
#> asyncio.exceptions.CancelledError
#> ...
#> TimeoutError
