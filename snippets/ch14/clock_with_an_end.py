"""A day of sleeps passes at once, and a deadlock is found at its end."""

import asyncio
import selectors
import time


class Clock(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout=None):
        ready = super().select(0)
        if not ready:
            if timeout is None or self.now + timeout > 24 * 3600:
                tasks = asyncio.all_tasks()
                names = sorted(task.get_name() for task in tasks)
                raise RuntimeError(f"after {self.now} s: {names}")
            self.now += timeout
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.clock = Clock()
        super().__init__(self.clock)

    def time(self):
        return self.clock.now


async def heartbeat():
    while True:
        await asyncio.sleep(6 * 3600)


async def report(rain):
    await rain.wait()  # nobody sets it


async def main():
    rain = asyncio.Event()
    async with asyncio.TaskGroup() as station:
        station.create_task(heartbeat(), name="heartbeat")
        station.create_task(report(rain), name="report")


began = time.monotonic()
try:
    asyncio.run(main(), loop_factory=VirtualLoop)
except RuntimeError as error:
    print(error)
print("less than an hour:", time.monotonic() - began < 3600)
#> after 86400.0 s: ['Task-1', 'heartbeat', 'report']
#> less than an hour: True
