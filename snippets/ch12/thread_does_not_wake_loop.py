"""A queue filled from another thread does not wake the event loop."""

# /// script
# [tool.motion]
# hangs = true  # on purpose: nobody tells the loop that the bell rang
# timeout = 3
# terminal = "a process that is killed loses the lines that are still in its buffer"
# ///

import asyncio
import threading
import time


def ring_bell(loop, bells):
    time.sleep(0.3)
    print("thread: ring")
    bells.put_nowait("front door")


async def main():
    bells = asyncio.Queue()
    loop = asyncio.get_running_loop()
    threading.Thread(target=ring_bell, args=(loop, bells)).start()
    print("main: heard the", await bells.get())


asyncio.run(main())
#> thread: ring
