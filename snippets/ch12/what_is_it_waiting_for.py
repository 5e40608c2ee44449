"""A timer lists all tasks of a program that hangs, and the line of each."""

import asyncio
import linecache


def list_tasks():
    for task in sorted(asyncio.all_tasks(), key=asyncio.Task.get_name):
        frame = task.get_stack()[-1]
        line = linecache.getline(frame.f_code.co_filename, frame.f_lineno)
        print(f"{task.get_name()}: {line.strip()}")


async def bake(dough):
    await dough.wait()


async def deliver(baker):
    await baker


async def main():
    asyncio.get_running_loop().call_later(0.2, list_tasks)
    baker = asyncio.create_task(bake(asyncio.Event()), name="baker")
    courier = asyncio.create_task(deliver(baker), name="courier")
    try:
        async with asyncio.timeout(0.4):
            await courier
    except TimeoutError:
        print("no bread today")


asyncio.run(main())
#> Task-1: await courier
#> baker: await dough.wait()
#> courier: await baker
#> no bread today
