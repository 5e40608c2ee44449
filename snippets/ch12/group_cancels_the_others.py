"""A TaskGroup cancels the others, and raises when they have ended."""

import asyncio


class PaymentError(Exception):
    pass


async def charge(order):
    raise PaymentError(f"card declined for {order}")


async def send(order):
    try:
        print("packing", order)
        await asyncio.sleep(0.1)
        print("sent", order)
    except asyncio.CancelledError:
        print("unpacked", order)
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(charge("order 7"), name="charge")
            group.create_task(send("order 7"), name="send")
    except* PaymentError as errors:
        print("main:", errors.exceptions[0])
    await asyncio.sleep(0.2)  # stands for the orders that follow


asyncio.run(main())
#> packing order 7
#> unpacked order 7
#> main: card declined for order 7
