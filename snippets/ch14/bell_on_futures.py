"""A bell wakes those who wait, and costs nothing until it rings."""

import asyncio


class Bell:
    def __init__(self):
        self.waiting = set()

    def __await__(self):
        future = asyncio.get_running_loop().create_future()
        self.waiting.add(future)
        try:
            return (yield from future.__await__())
        finally:
            self.waiting.discard(future)

    def ring(self, sound):
        for future in self.waiting:
            if not future.done():
                future.set_result(sound)


async def cook(bell):
    print("cook heard", await bell)


async def main():
    bell = Bell()
    async with asyncio.TaskGroup() as kitchen:
        kitchen.create_task(cook(bell), name="cook")
        tired = kitchen.create_task(cook(bell), name="tired cook")
        await asyncio.sleep(0)  # both wait now
        print("waiting:", len(bell.waiting))
        tired.cancel()
        await asyncio.sleep(0)  # cancel arrives
        print("waiting:", len(bell.waiting))
        bell.ring("ding")


asyncio.run(main())
#> waiting: 2
#> waiting: 1
#> cook heard ding
