"""Step 1 of an event loop: a queue of coroutines that are ready."""

import collections
import types


@types.coroutine
def pause():
    yield


class Loop:
    def __init__(self):
        self.ready = collections.deque()

    def create_task(self, coroutine):
        self.ready.append(coroutine)

    def run(self):
        while self.ready:
            coroutine = self.ready.popleft()
            try:
                coroutine.send(None)  # run it as far as its yield
            except StopIteration:
                continue  # it has returned
            self.ready.append(coroutine)


async def cook(dish, steps):
    for step in steps:
        print(dish, step)
        await pause()


loop = Loop()
loop.create_task(cook("tea:", ["boil", "brew", "pour"]))
loop.create_task(cook("egg:", ["boil", "peel"]))
loop.run()
#> tea: boil
#> egg: boil
#> tea: brew
#> egg: peel
#> tea: pour
