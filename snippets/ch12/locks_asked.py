"""A lock, a semaphore and a condition, each without async with."""

import asyncio


async def main():
    oven = asyncio.Lock()
    await oven.acquire()
    print("oven in use:", oven.locked())
    oven.release()
    print("oven in use:", oven.locked())

    places = asyncio.Semaphore(2)
    await places.acquire()
    await places.acquire()
    print("all places taken:", places.locked())
    places.release()
    print("all places taken:", places.locked())

    menu = asyncio.Condition()
    dishes = []

    async def guest():
        async with menu:
            await menu.wait_for(lambda: "soup" in dishes)
            print("guest: orders soup")

    waiting = asyncio.create_task(guest(), name="guest")
    for dish in ["tea", "soup"]:
        await menu.acquire()
        print("writes:", dish, "- menu locked:", menu.locked())
        dishes.append(dish)
        menu.notify_all()
        menu.release()
    await waiting


asyncio.run(main())
#> oven in use: True
#> oven in use: False
#> all places taken: True
#> all places taken: False
#> writes: tea - menu locked: True
#> writes: soup - menu locked: True
#> guest: orders soup
