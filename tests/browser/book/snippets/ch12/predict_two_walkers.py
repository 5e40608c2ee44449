"""sleep(0) suspends a task; a coroutine that does not wait does not."""

import asyncio


async def nap():
    await asyncio.sleep(0)


async def look_around():
    return "a view"


async def walk(name, pause):
    for step in (1, 2):
        print(name, "step", step)
        await pause()


async def main():
    async with asyncio.TaskGroup() as path:
        path.create_task(walk("Ada", nap), name="Ada")
        path.create_task(walk("Ben", look_around), name="Ben")


asyncio.run(main())
#> Ada step 1
#> Ben step 1
#> Ben step 2
#> Ada step 2
