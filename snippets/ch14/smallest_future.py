"""The smallest future asks again in every turn of the loop."""

import asyncio


class SmallestFuture:
    done = False
    turns = 0

    def __await__(self):
        while not self.done:
            self.turns += 1
            yield
        return self.value

    def set_result(self, value):
        self.value = value
        self.done = True


async def cook(bell):
    print("cook heard", await bell)


async def main():
    bell = SmallestFuture()
    async with asyncio.TaskGroup() as kitchen:
        kitchen.create_task(cook(bell), name="cook")
        while bell.turns < 1000:  # the others do their work
            await asyncio.sleep(0)
        bell.set_result("ding")
    print("asked at least 1000 times:", bell.turns >= 1000)


asyncio.run(main())
#> cook heard ding
#> asked at least 1000 times: True
