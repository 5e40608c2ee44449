"""A queue that one loop has waited on cannot be waited on in another."""

import asyncio

orders = asyncio.Queue()


async def cook():
    print("cook takes", await orders.get())


async def serve(order):
    cooking = asyncio.create_task(cook(), name=f"cook {order}")
    await asyncio.sleep(0)
    orders.put_nowait(order)
    await cooking


try:
    asyncio.run(serve("soup"))
    asyncio.run(serve("pie"))
except RuntimeError as error:
    print("RuntimeError:", error)
#> cook takes soup
#> RuntimeError: <Queue at 0x... maxsize=0 tasks=1> is bound to a different event loop
