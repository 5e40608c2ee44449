"""A small loop in which a coroutine can wait for the result of another."""

import collections
import types


class Task:
    def __init__(self, coroutine):
        self.coroutine = coroutine
        self.waiting = []
        self.done = False


@types.coroutine
def join(task):
    if not task.done:
        yield task
    return task.result


class Loop:
    def __init__(self):
        self.ready = collections.deque()

    def create_task(self, coroutine):
        task = Task(coroutine)
        self.ready.append(task)
        return task

    def run(self):
        while self.ready:
            task = self.ready.popleft()
            try:
                other = task.coroutine.send(None)
            except StopIteration as end:
                task.result, task.done = end.value, True
                self.ready.extend(task.waiting)
            else:
                other.waiting.append(task)


async def cook(dish):
    print("cooking", dish)
    return f"hot {dish}"


async def waiter(loop):
    tasks = [loop.create_task(cook(dish)) for dish in ("soup", "cake")]
    for task in tasks:
        print("serving", await join(task))


loop = Loop()
loop.create_task(waiter(loop))
loop.run()
#> cooking soup
#> cooking cake
#> serving hot soup
#> serving hot cake
