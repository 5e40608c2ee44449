"""The task takes the slot itself, so a task that never ran took nothing."""

import asyncio

free_slots = [7]


async def download():
    slot = free_slots.pop()
    try:
        await asyncio.sleep(3600)
    finally:
        free_slots.append(slot)


async def main():
    task = asyncio.create_task(download(), name="download")
    task.cancel()
    await asyncio.wait([task])
    print("canceled:", task.cancelled())
    print("free slots:", free_slots)


asyncio.run(main())
#> canceled: True
#> free slots: [7]
