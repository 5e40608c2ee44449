"""The second Ctrl-C raises KeyboardInterrupt at once."""

# /// script
# [tool.motion]
# needs = ["posix"]  # a program that sends SIGINT to itself
# ///

import asyncio
import os
import signal


def press_ctrl_c():
    os.kill(os.getpid(), signal.SIGINT)


async def mix_sound():
    try:
        for track in range(1, 4):
            print("mixing track", track)
            press_ctrl_c()
        await asyncio.sleep(3600)
    finally:
        requests = asyncio.current_task().cancelling()
        print("inside: cancel requests:", requests)


try:
    asyncio.run(mix_sound())
except KeyboardInterrupt:
    print("outside: KeyboardInterrupt")
#> mixing track 1
#> mixing track 2
#> inside: cancel requests: 1
#> outside: KeyboardInterrupt
