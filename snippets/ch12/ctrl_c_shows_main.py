"""Ctrl-C cancels the main task, and the traceback says where that stood."""

import asyncio
import signal
import traceback


async def bake():
    await asyncio.sleep(60)


async def open_shop():
    async with asyncio.TaskGroup() as kitchen:
        kitchen.create_task(bake(), name="oven")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.1, signal.raise_signal, signal.SIGINT)  # Ctrl-C
    await open_shop()


try:
    asyncio.run(main())
except KeyboardInterrupt as stop:
    cancelled = stop.__context__
    print(type(cancelled).__name__)
    for frame in traceback.extract_tb(cancelled.__traceback__):
        if frame.filename == __file__:
            print(frame.name, frame.line, sep=": ")
#> CancelledError
#> main: await open_shop()
#> open_shop: async with asyncio.TaskGroup() as kitchen:
