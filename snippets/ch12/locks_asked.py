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

    def soup_is_there():
        print("guest looks:", *dishes or ["nothing yet"])
        return "soup" in dishes

    async def guest():
        async with menu:
            await menu.wait_for(soup_is_there)
            print("guest: orders soup")

    waiting = asyncio.create_task(guest(), name="guest")
    await asyncio.sleep(0)  # the guest begins to wait
    for dish in ["tea", "soup"]:
        await menu.acquire()
        print("writes:", dish, "- menu locked:", menu.locked())
        dishes.append(dish)
        menu.notify_all()
        menu.release()
        await asyncio.sleep(0)  # the guest looks again
    await waiting


asyncio.run(main())
#> oven in use: True
#> oven in use: False
#> all places taken: True
#> all places taken: False
#> guest looks: nothing yet
#> writes: tea - menu locked: True
#> guest looks: tea
#> writes: soup - menu locked: True
#> guest looks: tea soup
#> guest: orders soup
