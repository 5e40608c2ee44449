"""gather raises the first exception and leaves the other tasks running."""

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
        charging = asyncio.create_task(charge("order 7"), name="charge")
        sending = asyncio.create_task(send("order 7"), name="send")
        await asyncio.gather(charging, sending)
    except PaymentError as error:
        print("main:", error)
    await asyncio.sleep(0.2)  # stands for the orders that follow


asyncio.run(main())
#> packing order 7
#> main: card declined for order 7
#> sent order 7
