"""A task cancelled before its first step does not run a line."""

import asyncio


async def upload():
    try:
        print("opens the file")
        await asyncio.sleep(3600)
    finally:
        print("closes the file")


async def main():
    task = asyncio.create_task(upload(), name="upload")
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())
#> cancelled: True
