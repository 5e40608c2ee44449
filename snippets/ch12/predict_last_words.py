"""cancel() does not wait; the canceled task may still await."""

import asyncio


async def stream():
    try:
        await asyncio.sleep(3600)
    finally:
        print("stream: closing")
        await asyncio.sleep(0.1)
        print("stream: closed")


async def main():
    task = asyncio.create_task(stream(), name="stream")
    await asyncio.sleep(0)
    task.cancel()
    print("main: canceled it")
    await asyncio.wait([task])
    print("main: done")


asyncio.run(main())
#> main: canceled it
#> stream: closing
#> stream: closed
#> main: done
