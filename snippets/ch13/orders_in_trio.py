"""Trio: a nursery with a cook, a channel of orders, and a time limit."""

# /// script
# dependencies = ["trio"]
# ///

import trio


async def cook(orders):
    async for dish in orders:
        print("cooked:", dish)


async def main():
    to_cook, orders = trio.open_memory_channel(1)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(cook, orders, name="cook")
        async with to_cook:
            for dish in ("tea", "soup"):
                await to_cook.send(dish)
    with trio.move_on_after(0.1) as limit:
        await trio.sleep(3600)
    if limit.cancelled_caught:
        print("no guest has come")


trio.run(main)
#> cooked: tea
#> cooked: soup
#> no guest has come
