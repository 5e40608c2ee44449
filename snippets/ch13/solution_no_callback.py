"""A driver that calls twice, and a driver that never calls."""

import asyncio


def calls_twice(callback):
    callback("21 degrees")
    callback("22 degrees")


def never_calls(callback):
    pass


# region measure
async def measure(driver):
    loop = asyncio.get_running_loop()
    reading = loop.create_future()

    def set_reading(text):
        if reading.done():
            print("ignored:", text)
        else:
            reading.set_result(text)

    driver(lambda text: loop.call_soon_threadsafe(set_reading, text))
    async with asyncio.timeout(1):
        return await reading


# endregion


async def main():
    for driver in calls_twice, never_calls:
        try:
            print("measured:", await measure(driver))
        except TimeoutError:
            print("no reading")


asyncio.run(main())
#> ignored: 22 degrees
#> measured: 21 degrees
#> no reading
