"""Awaiting a canceled task raises its CancelledError."""

# /// script
# [tool.motion]
# exit = 1  # CancelledError leaves asyncio.run
# ///

import asyncio


async def main():
    download = asyncio.create_task(asyncio.sleep(3600), name="download")
    download.cancel("the user left")
    await download


asyncio.run(main())
#> Traceback (most recent call last):
#> ...
#> asyncio.exceptions.CancelledError: the user left
