"""A library raises its own exception, with the group as its cause."""

import asyncio


class ProfileError(Exception):
    pass


async def load(part):
    raise OSError(f"no {part}")


async def load_profile(user):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(load("picture"), name="picture")
            group.create_task(load("address"), name="address")
    except ExceptionGroup as group:
        raise ProfileError(user) from group


async def main():
    try:
        await load_profile("ada")
    except ProfileError as error:
        print("no profile:", error)
        print("because of:", error.__cause__.exceptions)


asyncio.run(main())
#> no profile: ada
#> because of: (OSError('no picture'), OSError('no address'))
