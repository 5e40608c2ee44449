"""A loop with a virtual clock sleeps for a day without waiting."""

import asyncio
import selectors
import time


class Clock(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout=None):
        ready = super().select(0)
        if not ready:
            if timeout is None:
                names = sorted(t.get_name() for t in asyncio.all_tasks())
                raise RuntimeError(f"nothing ready or scheduled: {names}")
            self.now += timeout
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.clock = Clock()
        super().__init__(self.clock)

    def time(self):
        return self.clock.now


async def ring(name, hours):
    clock = asyncio.get_running_loop()
    for _ in range(24 // hours):
        await asyncio.sleep(hours * 3600)
        print(f"{clock.time() / 3600:4.0f} h  {name}")


async def main():
    async with asyncio.TaskGroup() as day:
        day.create_task(ring("backup", 9), name="backup")
        day.create_task(ring("report", 7), name="report")


began = time.monotonic()
asyncio.run(main(), loop_factory=VirtualLoop)
print("took less than a minute:", time.monotonic() - began < 60)
#>    7 h  report
#>    9 h  backup
#>   14 h  report
#>   18 h  backup
#>   21 h  report
#> took less than a minute: True
