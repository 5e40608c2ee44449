"""Raising the first exception of a group loses all the others."""

import asyncio


async def load(part):
    raise OSError(f"no {part}")


async def load_profile(user):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(load("picture"), name="picture")
            group.create_task(load("address"), name="address")
    except ExceptionGroup as group:
        raise group.exceptions[0] from None


async def main():
    try:
        await load_profile("ada")
    except OSError as error:
        print("no profile:", error)
        print("because of:", repr(error.__cause__))


asyncio.run(main())
#> no profile: no picture
#> because of: None
