"""A gate made by hand: open lets all pass, close makes them wait again."""

import asyncio


class Gate:
    def __init__(self):
        self.is_open = False
        self.waiting = set()

    def open(self):
        self.is_open = True
        for future in self.waiting:
            if not future.done():
                future.set_result(None)

    def close(self):
        self.is_open = False

    def __await__(self):
        while not self.is_open:  # it may have been closed again
            future = asyncio.get_running_loop().create_future()
            self.waiting.add(future)
            try:
                yield from future.__await__()
            finally:
                self.waiting.discard(future)


async def visitor(name, gate):
    await gate
    print(name, "is inside")


async def main():
    gate = Gate()
    async with asyncio.TaskGroup() as museum:
        museum.create_task(visitor("Ann", gate), name="Ann")
        await asyncio.sleep(0)  # Ann waits
        gate.open()
        gate.close()  # before Ann has had her turn
        await asyncio.sleep(0)
        print("waiting:", len(gate.waiting))
        gate.open()


asyncio.run(main())
#> waiting: 1
#> Ann is inside
