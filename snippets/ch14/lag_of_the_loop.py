"""A task measures how late the loop wakes it."""

import asyncio
import time


async def watch(lags):
    loop = asyncio.get_running_loop()
    while True:
        due = loop.time() + 0.05
        await asyncio.sleep(0.05)
        lags.append(loop.time() - due)


async def main():
    lags = []
    watcher = asyncio.create_task(watch(lags), name="watch")
    await asyncio.sleep(0)  # the watcher sleeps now
    time.sleep(0.3)  # thumbnails, in the wrong place
    while not lags:
        await asyncio.sleep(0)
    watcher.cancel()
    print("woken more than 0.2 s late:", max(lags) > 0.2)


asyncio.run(main())
#> woken more than 0.2 s late: True
