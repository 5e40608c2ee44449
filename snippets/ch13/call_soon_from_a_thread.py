"""Debug mode finds a thread that calls into a loop of another thread."""

import asyncio


def ring(loop):
    try:
        loop.call_soon(print, "ding")
    except RuntimeError as error:
        print("RuntimeError:", error)
    loop.call_soon_threadsafe(print, "ding dong")


async def main():
    await asyncio.to_thread(ring, asyncio.get_running_loop())


asyncio.run(main(), debug=True)
#> RuntimeError: Non-thread-safe operation invoked on an event loop other than the current one
#> ding dong
