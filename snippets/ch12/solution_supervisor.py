"""A supervisor restarts a failed service, three times in a row at most."""

import asyncio

from _virtual_clock import VirtualLoop


async def supervise(service, restarts=3, healthy=60):
    loop = asyncio.get_running_loop()
    left = restarts
    while True:
        began = loop.time()
        try:
            return await service()
        except Exception as error:
            if loop.time() - began >= healthy:
                left = restarts
            if not left:
                raise
            left -= 1
            print(f"{loop.time():3.0f} s: {error}; {left} left")
        await asyncio.sleep(1)


async def show():
    try:
        await asyncio.sleep(3600)
    finally:
        print("display: off")


async def main():
    runs = iter([0, 0, 100, 0, 0, 0])

    async def measure():
        await asyncio.sleep(next(runs))
        raise OSError("no signal")

    try:
        async with asyncio.TaskGroup() as station:
            station.create_task(show(), name="display")
            station.create_task(supervise(measure), name="sensor")
    except* OSError as group:
        print("main: given up:", group.exceptions)


asyncio.run(main(), loop_factory=VirtualLoop)
#>   0 s: no signal; 2 left
#>   1 s: no signal; 1 left
#> 102 s: no signal; 2 left
#> 103 s: no signal; 1 left
#> 104 s: no signal; 0 left
#> display: off
#> main: given up: (OSError('no signal'),)
