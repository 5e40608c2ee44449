"""The price of tea by a WebSocket: the server speaks without being asked."""

# /// script
# dependencies = ["websockets"]
# ///

import asyncio

from websockets.asyncio.client import connect
from websockets.asyncio.server import serve

PRICES = {"tea": 4, "soup": 7}


async def tell_prices(guest):
    async for dish in guest:
        await guest.send(f"{dish} costs {PRICES[dish]}")
        PRICES[dish] += 1
        await guest.send(f"{dish} costs {PRICES[dish]} from now on")


async def main():
    async with serve(tell_prices, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with connect(f"ws://127.0.0.1:{port}") as shop:
            await shop.send("tea")
            print(await shop.recv())
            print(await shop.recv())


asyncio.run(main())
#> tea costs 4
#> tea costs 5 from now on
