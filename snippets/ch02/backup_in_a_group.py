"""One part of a backup fails: the group stops the other and reports."""

import asyncio


async def copy_files():
    try:
        await asyncio.sleep(60)
        print("files copied")
    finally:
        print("files: half a copy removed")


async def save_database():
    await asyncio.sleep(0.1)
    raise OSError("disk full")


async def back_up():
    async with asyncio.TaskGroup() as group:
        group.create_task(copy_files(), name="files")
        group.create_task(save_database(), name="database")


async def main():
    try:
        await back_up()
        print("backup complete")
    except* OSError as failed:
        print("backup failed:", *failed.exceptions)


asyncio.run(main())
#> files: half a copy removed
#> backup failed: disk full
