"""A task waits for an Event of asyncio, and main sets it."""

import asyncio


async def guest(door_open):
    print("guest waits")
    await door_open.wait()
    print("guest is in")


async def main():
    door_open = asyncio.Event()
    task = asyncio.create_task(guest(door_open), name="guest")
    await asyncio.sleep(0)
    door_open.set()
    print("main has opened")
    door_open.clear()
    print("main has closed")
    await task


asyncio.run(main())
#> guest waits
#> main has opened
#> main has closed
#> guest is in
