"""A TaskGroup lets main go on only when its tasks are done."""

import asyncio


async def save(order):
    try:
        await asyncio.sleep(0.2)
        print("saved", order)
    except asyncio.CancelledError:
        print("canceled while saving", order)
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        task = group.create_task(save("order 7"))
        await asyncio.sleep(0)
    print("main: task is done:", task.done())


asyncio.run(main())
print("the program ends")
#> saved order 7
#> main: task is done: True
#> the program ends
