"""A set that holds the tasks keeps each of them until it is done."""

import asyncio
import gc

background = set()


async def watch_door(bell):
    await bell.wait()


async def cook(seconds):
    await asyncio.sleep(seconds)


def start(coroutine, name):
    task = asyncio.create_task(coroutine, name=name)
    background.add(task)
    task.add_done_callback(background.discard)


async def main():
    start(watch_door(asyncio.Event()), name="door")
    start(cook(60), name="cook")
    await asyncio.sleep(0)
    gc.collect()
    others = asyncio.all_tasks() - {asyncio.current_task()}
    print("still there:", sorted(task.get_name() for task in others))


asyncio.run(main())
#> still there: ['cook', 'door']
