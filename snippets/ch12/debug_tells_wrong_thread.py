"""Debug mode raises an error where another thread calls into the loop."""

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 60  # debug mode's other warning: not now
    try:
        await asyncio.to_thread(loop.call_soon, print, "ding dong")
    except RuntimeError as error:
        print("RuntimeError:", error)


asyncio.run(main(), debug=True)
#> RuntimeError: Non-thread-safe operation invoked on an event loop other than the current one
