"""A server and a client without a port: they meet at a file."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Unix sockets
# ///

import asyncio
import tempfile
from pathlib import Path


class Shop(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(data.upper())
        self.transport.close()


class Guest(asyncio.Protocol):
    def __init__(self):
        self.answer = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        transport.write(b"tea, please")

    def data_received(self, data):
        self.answer.set_result(data.decode())


async def main():
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "shop"
        async with await loop.create_unix_server(Shop, path) as server:
            print("our loop:", server.get_loop() is loop)
            print("a socket:", path.is_socket())
            _, guest = await loop.create_unix_connection(Guest, path)
            print(await guest.answer)
        print("left behind:", path.exists())


asyncio.run(main())
# On Python <3.13:
#> our loop: True
#> a socket: True
#> TEA, PLEASE
#> left behind: True
# On Python >=3.13:
#> our loop: True
#> a socket: True
#> TEA, PLEASE
#> left behind: False
