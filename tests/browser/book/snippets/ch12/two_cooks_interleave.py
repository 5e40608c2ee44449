"""Two tasks in turn: each waits where it needs what the other makes."""

import asyncio

dough_ready = asyncio.Event()
tin_full = asyncio.Event()
bread_baked = asyncio.Event()


async def ben():
    print("Ben oils the tin")
    await dough_ready.wait()
    print("Ben fills the tin")
    tin_full.set()
    await bread_baked.wait()
    print("Ben cuts the bread")


async def ada():
    print("Ada kneads the dough")
    dough_ready.set()
    print("Ada heats the oven")
    await tin_full.wait()
    print("Ada bakes the bread")
    bread_baked.set()


async def main():
    async with asyncio.TaskGroup() as kitchen:
        kitchen.create_task(ben(), name="Ben")
        kitchen.create_task(ada(), name="Ada")


asyncio.run(main())
#> Ben oils the tin
#> Ada kneads the dough
#> Ada heats the oven
#> Ben fills the tin
#> Ada bakes the bread
#> Ben cuts the bread
