"""A task that is canceled before its first step never runs its finally."""

import asyncio

free_slots = [7]


async def download(slot):
    try:
        await asyncio.sleep(3600)
    finally:
        free_slots.append(slot)


async def main():
    slot = free_slots.pop()
    task = asyncio.create_task(download(slot), name="download")
    task.cancel()
    await asyncio.wait([task])
    print("canceled:", task.cancelled())
    print("free slots:", free_slots)


asyncio.run(main())
#> canceled: True
#> free slots: []
