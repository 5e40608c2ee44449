"""A task is a future, and its coroutine is what fills it."""

import asyncio


async def bake():
    print("baker: bakes")
    return "bread"


async def eat(guest, food):
    print(guest, "eats", await food)


async def main():
    bread = asyncio.create_task(bake(), name="baker")
    print("main: a future?", isinstance(bread, asyncio.Future))
    async with asyncio.TaskGroup() as group:
        group.create_task(eat("Ada", bread), name="Ada")
        group.create_task(eat("Ben", bread), name="Ben")

    print("main: there is still", await bread)
    try:
        bread.set_result("cake")
    except RuntimeError as error:
        print("main: RuntimeError:", error)


asyncio.run(main())
#> main: a future? True
#> baker: bakes
#> Ada eats bread
#> Ben eats bread
#> main: there is still bread
#> main: RuntimeError: Task does not support set_result operation
