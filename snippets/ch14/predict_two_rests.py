"""Each bare yield of an awaitable is one turn of the loop."""

import asyncio


class Rest:
    def __await__(self):
        yield
        yield


async def cook(name, rest):
    print(name, "starts")
    await rest
    print(name, "goes on")


async def main():
    async with asyncio.TaskGroup() as kitchen:
        kitchen.create_task(cook("Ann", Rest()), name="Ann")
        kitchen.create_task(cook("Ben", asyncio.sleep(0)), name="Ben")


asyncio.run(main())
#> Ann starts
#> Ben starts
#> Ben goes on
#> Ann goes on
