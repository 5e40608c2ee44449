"""A second cancel() interrupts a cleanup that waits."""

import asyncio

returning = asyncio.Event()


async def return_goods():
    print("order: goods go back")
    returning.set()
    await asyncio.sleep(0.5)
    print("order: goods are back")


async def take_order():
    try:
        await asyncio.sleep(3600)
    finally:
        await return_goods()


async def main():
    order = asyncio.create_task(take_order(), name="order")
    await asyncio.sleep(0)
    order.cancel()
    await returning.wait()
    print("main: cancels again")
    order.cancel()
    await asyncio.wait([order])
    print("main: the order has ended")


asyncio.run(main())
#> order: goods go back
#> main: cancels again
#> main: the order has ended
