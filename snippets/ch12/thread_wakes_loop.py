"""call_soon_threadsafe runs a call in the loop's thread, and wakes it."""

import asyncio
import threading
import time


def ring_bell(loop, bells):
    time.sleep(0.3)
    print("thread: ring")
    loop.call_soon_threadsafe(bells.put_nowait, "front door")


async def main():
    bells = asyncio.Queue()
    loop = asyncio.get_running_loop()
    threading.Thread(target=ring_bell, args=(loop, bells)).start()
    print("main: heard the", await bells.get())


asyncio.run(main())
#> thread: ring
#> main: heard the front door
