"""A limiter that reserves its turn before it sleeps: two calls a second."""

import asyncio


class Limiter:
    def __init__(self, interval, clock):
        self.interval, self.clock = interval, clock
        self.free_at = 0.0

    async def turn(self):
        turn = max(self.free_at, self.clock.time())
        self.free_at = turn + self.interval
        wait = turn - self.clock.time()
        if wait > 0:
            await self.clock.sleep(wait)


class Clock:
    """A clock for tests: its sleep takes no time, but moves the hands."""

    now = 0.0

    def time(self):
        return self.now

    async def sleep(self, seconds):
        wake_up = self.now + seconds
        await asyncio.sleep(0)
        self.now = max(self.now, wake_up)


async def order(dish, limiter, clock):
    await limiter.turn()
    print(f"{clock.time():.1f}: {dish}")


async def main():
    clock = Clock()
    limiter = Limiter(interval=0.5, clock=clock)
    async with asyncio.TaskGroup() as group:
        for dish in ("tea", "soup", "rice", "cake"):
            group.create_task(order(dish, limiter, clock), name=dish)


asyncio.run(main())
#> 0.0: tea
#> 0.5: soup
#> 1.0: rice
#> 1.5: cake
