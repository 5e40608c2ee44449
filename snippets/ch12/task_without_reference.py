"""A task that nobody refers to may be collected before it is done."""

import asyncio
import gc


async def watch_door(bell):
    await bell.wait()


async def cook(seconds):
    await asyncio.sleep(seconds)


async def main():
    asyncio.create_task(watch_door(asyncio.Event()), name="door")
    asyncio.create_task(cook(60), name="cook")
    await asyncio.sleep(0)
    gc.collect()
    others = asyncio.all_tasks() - {asyncio.current_task()}
    print("still there:", sorted(task.get_name() for task in others))


asyncio.run(main())
#> Task was destroyed but it is pending!
#> task: <Task pending name='door' coro=<watch_door() done, ...>
#> still there: ['cook']
