"""A callback in a thread of a library becomes something to await."""

import asyncio
import threading


class Driver:
    """Stands for a library that calls you back in its own thread."""

    def measure(self, callback):
        threading.Thread(
            target=callback, args=("21 degrees",), name="driver"
        ).start()


async def measure(driver):
    loop = asyncio.get_running_loop()
    reading = loop.create_future()

    def set_reading(text):
        if not reading.done():  # it may be canceled by now
            print("set in", threading.current_thread().name)
            reading.set_result(text)

    driver.measure(
        lambda text: loop.call_soon_threadsafe(set_reading, text)
    )
    return await reading


async def main():
    print(await measure(Driver()))


asyncio.run(main())
#> set in MainThread
#> 21 degrees
