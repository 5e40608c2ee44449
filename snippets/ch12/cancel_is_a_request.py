"""cancel() only asks: CancelledError arrives at the await, later."""

import asyncio


async def download(film):
    print("download: starts")
    try:
        await asyncio.sleep(3600)
        print("download: has", film)
    finally:
        print("download: closes the file")


async def main():
    task = asyncio.create_task(download("Metropolis"), name="download")
    await asyncio.sleep(0)
    print("main: cancel() returns", task.cancel())
    print("main: canceled:", task.cancelled())
    await asyncio.wait([task])
    print("main: canceled:", task.cancelled())
    print("main: again, cancel() returns", task.cancel())


asyncio.run(main())
#> download: starts
#> main: cancel() returns True
#> main: canceled: False
#> download: closes the file
#> main: canceled: True
#> main: again, cancel() returns False
