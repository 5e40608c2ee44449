"""A semaphore allows two calls at once, however many tasks there are."""

import asyncio


class Shop:
    """Stands for a server that refuses a third call at the same time."""

    open_calls = most = 0

    async def order(self):
        self.open_calls += 1
        self.most = max(self.most, self.open_calls)
        await asyncio.sleep(0.01)
        self.open_calls -= 1


async def order(shop, places):
    async with places:
        await shop.order()


async def main():
    shop, places = Shop(), asyncio.Semaphore(2)
    async with asyncio.TaskGroup() as group:
        for dish in ("tea", "soup", "rice", "cake", "fish"):
            group.create_task(order(shop, places), name=dish)
    print("at most at once:", shop.most)


asyncio.run(main())
#> at most at once: 2
