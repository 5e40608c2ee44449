"""A cleanup in a shielded task of a group outlives a second cancel()."""

import asyncio

leaving = asyncio.Event()


async def say_goodbye():
    print("guest: says goodbye")
    leaving.set()
    await asyncio.sleep(0.5)
    print("guest: says thank you")


async def visit(farewells):
    try:
        await asyncio.sleep(3600)
    finally:
        goodbye = farewells.create_task(say_goodbye(), name="goodbye")
        await asyncio.shield(goodbye)


async def main():
    async with asyncio.TaskGroup() as farewells:
        guest = asyncio.create_task(visit(farewells), name="guest")
        await asyncio.sleep(0)
        guest.cancel()
        await leaving.wait()
        print("main: cancels again")
        guest.cancel()
    print("main: the guest is gone")


asyncio.run(main())
#> guest: says goodbye
#> main: cancels again
#> guest: says thank you
#> main: the guest is gone
