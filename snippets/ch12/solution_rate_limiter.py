"""At most three calls in any ten seconds, tested on a virtual clock."""

import asyncio
from collections import deque

from _virtual_clock import VirtualLoop


class RateLimiter:
    def __init__(self, calls, seconds):
        self.seconds = seconds
        self.recent = deque(maxlen=calls)
        self.queue = asyncio.Lock()

    async def turn(self):
        loop = asyncio.get_running_loop()
        async with self.queue:
            if len(self.recent) == self.recent.maxlen:
                free_at = self.recent[0] + self.seconds
                await asyncio.sleep(free_at - loop.time())
            self.recent.append(loop.time())


async def main():
    loop = asyncio.get_running_loop()
    limiter = RateLimiter(calls=3, seconds=10)
    times = []

    async def call(delay):
        await asyncio.sleep(delay)
        await limiter.turn()
        times.append(loop.time())

    async with asyncio.TaskGroup() as group:
        for number, delay in enumerate([0, 4, 4, 4, 4, 4, 30], start=1):
            group.create_task(call(delay), name=f"call {number}")
    print(times)
    for first, fourth in zip(times, times[3:], strict=False):
        assert fourth - first >= 10


asyncio.run(main(), loop_factory=VirtualLoop)
#> [0.0, 4.0, 4.0, 10.0, 14.0, 14.0, 30.0]
