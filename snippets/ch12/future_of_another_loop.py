"""A future can be awaited only in the loop that it was made for."""

import asyncio


async def order_parcel():
    return asyncio.get_running_loop().create_future()


async def open_door(parcel):
    return await parcel


parcel = asyncio.run(order_parcel())
try:
    asyncio.run(open_door(parcel))
except RuntimeError as error:
    print("RuntimeError:", error)
#> RuntimeError: Task ... got Future <Future pending> attached to a different loop
