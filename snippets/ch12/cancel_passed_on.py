"""`except Exception` lets a cancellation pass."""

import asyncio


async def measure(sensor):
    for round_ in range(1, 5):
        try:
            print(sensor, "measures", round_)
            await asyncio.sleep(0.05)
        except Exception as error:
            print(sensor, "has trouble:", repr(error))


async def fail():
    raise OSError("disk full")


async def main():
    try:
        async with asyncio.TaskGroup() as station:
            station.create_task(measure("probe"), name="probe")
            station.create_task(fail(), name="disk")
    except* OSError as group:
        print("main:", group.exceptions)


asyncio.run(main())
#> probe measures 1
#> main: (OSError('disk full'),)
