"""A group waits for every task, for one that never ends too."""

import asyncio


async def record(song):
    await asyncio.sleep(0.1)
    print("recorded", song)


async def save_now_and_then():
    while True:
        await asyncio.sleep(0.05)  # stands for saving
    print("all is saved")


async def main():
    try:
        async with asyncio.timeout(1), asyncio.TaskGroup() as group:
            group.create_task(save_now_and_then(), name="saver")
            await record("song 1")
            await record("song 2")
            print("main: no more songs")
    except TimeoutError:
        print("main: the group still waits for the saver")


asyncio.run(main())
#> recorded song 1
#> recorded song 2
#> main: no more songs
#> main: the group still waits for the saver
