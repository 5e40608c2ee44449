"""AnyIO: the same program, which runs on asyncio and on Trio."""

# /// script
# dependencies = ["anyio", "trio"]
# ///

import anyio


async def cook(orders):
    async for dish in orders:
        print("cooked:", dish)


async def main():
    to_cook, orders = anyio.create_memory_object_stream(1)
    async with orders, anyio.create_task_group() as group:
        group.start_soon(cook, orders, name="cook")
        async with to_cook:
            for dish in ("tea", "soup"):
                await to_cook.send(dish)
    with anyio.move_on_after(0.1) as limit:
        await anyio.sleep(3600)
    if limit.cancelled_caught:
        print("no guest has come")


for backend in ("asyncio", "trio"):
    print("on", backend)
    anyio.run(main, backend=backend)
#> on asyncio
#> cooked: tea
#> cooked: soup
#> no guest has come
#> on trio
#> cooked: tea
#> cooked: soup
#> no guest has come
