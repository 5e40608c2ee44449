"""Step 2 of an event loop: a heap of timers for those who sleep."""

import collections
import heapq
import itertools
import time
import types


@types.coroutine
def sleep(seconds):
    yield time.monotonic() + seconds


class Loop:
    def __init__(self):
        self.ready = collections.deque()
        self.timers = []
        self.count = itertools.count()

    def create_task(self, coroutine):
        self.ready.append(coroutine)

    def run(self):
        while self.ready or self.timers:
            if not self.ready:
                due, _, coroutine = heapq.heappop(self.timers)
                time.sleep(max(0, due - time.monotonic()))
                self.ready.append(coroutine)
            coroutine = self.ready.popleft()
            try:
                due = coroutine.send(None)
            except StopIteration:
                continue
            entry = due, next(self.count), coroutine
            heapq.heappush(self.timers, entry)


async def cook(dish, seconds):
    print("start", dish)
    await sleep(seconds)
    print("ready", dish)


loop = Loop()
loop.create_task(cook("egg", 0.2))
loop.create_task(cook("tea", 0.1))
loop.run()
#> start egg
#> start tea
#> ready tea
#> ready egg
