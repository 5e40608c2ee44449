"""The clause except BaseException swallows a cancellation: the task goes on."""

import asyncio


async def download(film):
    for part in range(1, 5):
        try:
            print("download:", film, part)
            await asyncio.sleep(0.05)
        except BaseException as error:
            print("download: trouble:", repr(error))


async def write():
    raise OSError("disk full")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(download("Metropolis"), name="download")
            group.create_task(write(), name="disk")
    except* OSError as errors:
        print("main:", errors.exceptions)


asyncio.run(main())
#> download: Metropolis 1
#> download: trouble: CancelledError()
#> download: Metropolis 2
#> download: Metropolis 3
#> download: Metropolis 4
#> main: (OSError('disk full'),)
