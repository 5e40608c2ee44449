"""The price of tea on uvloop: a server and a client, unchanged."""

# /// script
# dependencies = ["uvloop"]
# [tool.motion]
# needs = ["posix"]  # uvloop has no version for Windows
# ///

import asyncio

import uvloop

PRICES = {"tea": 4, "soup": 7}


async def tell_price(reader, writer):
    dish = (await reader.readline()).decode().strip()
    writer.write(f"{dish} costs {PRICES[dish]}\n".encode())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(tell_price, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"tea\n")
        print((await reader.readline()).decode().strip())
        writer.close()
        await writer.wait_closed()
    print("loop:", type(asyncio.get_running_loop()).__module__)


asyncio.run(main(), loop_factory=uvloop.new_event_loop)
#> tea costs 4
#> loop: uvloop
