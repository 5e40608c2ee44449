"""A queue made inside the coroutine belongs to the loop that runs it."""

import asyncio


async def cook(orders):
    print("cook takes", await orders.get())


async def serve(order):
    orders = asyncio.Queue()
    cooking = asyncio.create_task(cook(orders), name=f"cook {order}")
    await asyncio.sleep(0)
    orders.put_nowait(order)
    await cooking


try:
    asyncio.run(serve("soup"))
    asyncio.run(serve("pie"))
except RuntimeError as error:
    print("RuntimeError:", error)
#> cook takes soup
#> cook takes pie
