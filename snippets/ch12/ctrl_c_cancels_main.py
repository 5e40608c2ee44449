"""Ctrl-C cancels the main task, and KeyboardInterrupt comes after."""

# /// script
# [tool.motion]
# needs = ["posix"]  # a program that sends SIGINT to itself
# exit = "SIGINT"  # KeyboardInterrupt is not caught
# ///

import asyncio
import os
import signal


async def record():
    try:
        print("recording; press Ctrl-C to stop")
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.sleep(3600)
    except asyncio.CancelledError as error:
        print("caught inside:", repr(error))
        raise
    finally:
        print("the file is closed")


asyncio.run(record())
#> recording; press Ctrl-C to stop
#> caught inside: CancelledError()
#> the file is closed
#> Traceback (most recent call last):
#> ...
#> KeyboardInterrupt
