"""A count of its own requests tells a task whether it should stop."""

import asyncio

deleting = asyncio.Event()


async def download():
    try:
        await asyncio.sleep(3600)
    finally:
        print("download: deletes its file")
        deleting.set()
        await asyncio.sleep(1)


async def restart(task):
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        if asyncio.current_task().cancelling():
            raise
        print("restart: the old download has stopped")
    print("restart: begins a new download")


async def main():
    task = asyncio.create_task(download(), name="download")
    await asyncio.sleep(0)
    restarter = asyncio.create_task(restart(task), name="restart")
    await deleting.wait()
    print("main: restart, stop!")
    restarter.cancel()
    await asyncio.wait([restarter])
    print("main: restart is canceled:", restarter.cancelled())


asyncio.run(main())
#> download: deletes its file
#> main: restart, stop!
#> main: restart is canceled: True
