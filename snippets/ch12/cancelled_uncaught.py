"""Awaiting a cancelled task raises its CancelledError in the awaiter."""

# /// script
# [tool.motion]
# exit = 1  # CancelledError leaves asyncio.run
# ///

import asyncio


async def main():
    upload = asyncio.create_task(asyncio.sleep(3600), name="upload")
    upload.cancel("the user left")
    await upload


asyncio.run(main())
#> Traceback (most recent call last):
#> ...
#> asyncio.exceptions.CancelledError: the user left
