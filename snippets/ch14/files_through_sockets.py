"""A file goes out by sendfile, and an accepted socket gets a protocol."""

import asyncio
import io
import socket
import tempfile


class Album(asyncio.Protocol):
    def __init__(self):
        self.size = 0
        self.done = asyncio.Event()

    def data_received(self, data):
        self.size += len(data)

    def connection_lost(self, exc):
        self.done.set()


async def main():
    loop = asyncio.get_running_loop()
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        address = server.getsockname()
        plain = socket.socket()
        plain.setblocking(False)
        await loop.sock_connect(plain, address)
        accepted, _ = await loop.sock_accept(server)
    _, album = await loop.connect_accepted_socket(Album, accepted)

    with tempfile.TemporaryFile() as picture, plain:
        picture.write(bytes(100_000))
        picture.flush()
        sent = await loop.sock_sendfile(plain, picture)
        print("by sock_sendfile:", sent)
        transport, _ = await loop.create_connection(
            asyncio.Protocol, sock=plain.dup()
        )
        print(
            "by sendfile:", await loop.sendfile(transport, picture, 90_000)
        )
        transport.close()
        try:
            await loop.sock_sendfile(plain, io.BytesIO(), fallback=False)
        except asyncio.SendfileNotAvailableError as error:
            print("no file of the system:", type(error).__name__)
    await album.done.wait()
    print("album has:", album.size)


asyncio.run(main())
#> by sock_sendfile: 100000
#> by sendfile: 10000
#> no file of the system: SendfileNotAvailableError
#> album has: 110000
