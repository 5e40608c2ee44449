"""A server with a protocol, and its client in a process of its own."""

import asyncio
import sys


class Upper(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("server: connection_made", flush=True)

    def data_received(self, data):
        print("server: data_received", data, flush=True)
        self.transport.write(data.upper())

    def eof_received(self):
        print("server: eof_received", flush=True)

    def connection_lost(self, exc):
        print("server: connection_lost", exc, flush=True)


async def serve():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Upper, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        program = [sys.executable, __file__, str(port)]
        client = await asyncio.create_subprocess_exec(*program)
        await client.wait()


class Client(asyncio.Protocol):
    def __init__(self):
        self.lost = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport
        transport.write(b"tea")

    def data_received(self, data):
        print("client: data_received", data, flush=True)
        self.transport.write_eof()

    def connection_lost(self, exc):
        self.lost.set_result(exc)


async def ask(port):
    loop = asyncio.get_running_loop()
    _, client = await loop.create_connection(Client, "127.0.0.1", port)
    await client.lost


asyncio.run(ask(int(sys.argv[1])) if sys.argv[1:] else serve())
#> server: connection_made
#> server: data_received b'tea'
#> client: data_received b'TEA'
#> server: eof_received
#> server: connection_lost None
