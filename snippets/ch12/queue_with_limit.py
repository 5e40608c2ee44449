"""With maxsize the producer waits until there is room."""

import asyncio

deepest = []


async def bake(counter):
    for number in range(1, 9):
        await counter.put(f"loaf {number}")
        deepest.append(counter.qsize())


async def eat(counter):
    for _ in range(8):
        await counter.get()
        await asyncio.sleep(0)


async def main():
    counter = asyncio.Queue(maxsize=3)
    async with asyncio.TaskGroup() as bakery:
        bakery.create_task(bake(counter), name="baker")
        bakery.create_task(eat(counter), name="customer")
    print("8 loaves; most on the counter:", max(deepest))


asyncio.run(main())
#> 8 loaves; most on the counter: 3
