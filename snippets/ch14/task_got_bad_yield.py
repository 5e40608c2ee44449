"""What a task accepts from __await__: nothing, or a future's own yield."""

import asyncio


class Bell:
    def __init__(self, wait):
        self.wait = wait

    def __await__(self):
        return self.wait()


def nothing():
    yield


def text():
    yield "waiting for the bell"


def future():
    yield asyncio.get_running_loop().create_future()


def future_itself():
    loop = asyncio.get_running_loop()
    bell = loop.create_future()
    loop.call_soon(bell.set_result, "ding")
    return (yield from bell.__await__())


async def cook(wait):
    return await Bell(wait)


async def main():
    for wait in nothing, text, future, future_itself:
        try:
            result = await asyncio.create_task(cook(wait))
        except RuntimeError as error:
            result = str(error).split(" in task")[0]
        print(f"{wait.__name__}: {result}")


asyncio.run(main())
#> nothing: None
#> text: Task got bad yield: 'waiting for the bell'
#> future: yield was used instead of yield from
#> future_itself: ding
