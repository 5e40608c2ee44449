"""When main returns, asyncio.run cancels the tasks that are not done."""

import asyncio


async def save(order):
    try:
        await asyncio.sleep(0.2)
        print("saved", order)
    except asyncio.CancelledError:
        print("canceled while saving", order)
        raise


async def main():
    task = asyncio.create_task(save("order 7"))
    await asyncio.sleep(0)
    print("main: task is done:", task.done())


asyncio.run(main())
print("the program ends")
#> main: task is done: False
#> canceled while saving order 7
#> the program ends
