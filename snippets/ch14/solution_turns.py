"""A selector counts the turns of its loop."""

import asyncio
import selectors


class Counter(selectors.DefaultSelector):
    turns = 0

    def select(self, timeout=None):
        self.turns += 1
        return super().select(timeout)


async def main():
    for operation in asyncio.sleep(0), nothing(), a_task():
        before = counter.turns
        await operation
        name = operation.__qualname__
        print(name, counter.turns - before)


async def nothing():
    pass


async def a_task():
    await asyncio.create_task(nothing())


counter = Counter()
loop = asyncio.SelectorEventLoop(counter)
asyncio.run(main(), loop_factory=lambda: loop)
#> sleep 1
#> nothing 0
#> a_task 2
