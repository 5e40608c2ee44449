"""A clock that runs 3600 times as fast still waits for threads."""

import asyncio
import selectors
import time

FACTOR = 3600


class FastSelector(selectors.DefaultSelector):
    def select(self, timeout=None):
        return super().select(timeout and timeout / FACTOR)


class FastLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__(FastSelector())

    def time(self):
        return super().time() * FACTOR


async def hourly():
    await asyncio.sleep(3600)
    print("an hour later")


async def main():
    async with asyncio.TaskGroup() as station:
        station.create_task(hourly(), name="hourly")
        disk = asyncio.to_thread(time.sleep, 0.05)
        await station.create_task(disk, name="disk")
        print("the thread has written")


asyncio.run(main(), loop_factory=FastLoop)
#> the thread has written
#> an hour later
