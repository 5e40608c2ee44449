"""A second cancel() interrupts a cleanup that waits."""

import asyncio

leaving = asyncio.Event()


async def say_goodbye():
    print("guest: says goodbye")
    leaving.set()
    await asyncio.sleep(0.5)
    print("guest: says thank you")


async def visit():
    try:
        await asyncio.sleep(3600)
    finally:
        await say_goodbye()


async def main():
    guest = asyncio.create_task(visit(), name="guest")
    await asyncio.sleep(0)
    guest.cancel()
    await leaving.wait()
    print("main: cancels again")
    guest.cancel()
    await asyncio.wait([guest])
    print("main: the guest is gone")


asyncio.run(main())
#> guest: says goodbye
#> main: cancels again
#> main: the guest is gone
