"""How long the loop wants to wait: until its next timer."""

import asyncio
import selectors


class Clock(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout=None):
        ready = super().select(0)
        if not ready:
            if timeout is None:
                raise RuntimeError("nothing scheduled, nothing ready")
            if timeout > 0:
                print(f"at {self.now}: select({timeout})")
            self.now += timeout
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.clock = Clock()
        super().__init__(self.clock)

    def time(self):
        return self.clock.now


async def sensor(name, seconds):
    for _ in range(2):
        await asyncio.sleep(seconds)
        print(name, "measures")


async def main():
    async with asyncio.TaskGroup() as station:
        station.create_task(sensor("rain", 3600), name="rain")
        station.create_task(sensor("wind", 2400), name="wind")
    await asyncio.get_running_loop().create_future()


try:
    asyncio.run(main(), loop_factory=VirtualLoop)
except RuntimeError as error:
    print(error)
#> at 0.0: select(2400.0)
#> wind measures
#> at 2400.0: select(1200.0)
#> rain measures
#> at 3600.0: select(1200.0)
#> wind measures
#> at 4800.0: select(2400.0)
#> rain measures
#> nothing scheduled, nothing ready
