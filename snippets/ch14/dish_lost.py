"""An operation that takes first and waits afterwards loses a dish."""

import asyncio
import collections


class Counter:
    def __init__(self, dishes):
        self.dishes = collections.deque(dishes)
        self.free = asyncio.Event()  # is there a free waiter?

    async def take(self):
        dish = self.dishes.popleft()
        await self.free.wait()
        return dish


async def main():
    counter = Counter(["soup", "cake"])
    try:
        async with asyncio.timeout(0.05):
            await counter.take()
    except TimeoutError:
        print("nobody was free")
    counter.free.set()
    print("served:", await counter.take())
    print("left:", list(counter.dishes))


asyncio.run(main())
#> nobody was free
#> served: cake
#> left: []
