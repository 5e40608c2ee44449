"""A server that closes its idle clients itself, on every Python."""

import asyncio


# region clients
class Server:
    def __init__(self):
        self.writers = set()

    async def answer(self, reader, writer):
        self.writers.add(writer)
        try:
            writer.write(b"welcome\n")
            async for line in reader:
                writer.write(line.upper())
        finally:
            self.writers.discard(writer)
            writer.close()

    async def stop(self, server, grace):
        server.close()
        try:
            async with asyncio.timeout(grace):
                await server.wait_closed()
        except TimeoutError:
            for writer in self.writers:
                writer.close()
            await server.wait_closed()


# endregion


async def main():
    own = Server()
    server = await asyncio.start_server(own.answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print("client:", await reader.readline())
    await own.stop(server, grace=0.2)
    print("client:", await reader.readline())
    writer.close()
    await writer.wait_closed()
    print("clients left:", len(own.writers))


asyncio.run(main())
#> client: b'welcome\n'
#> client: b''
#> clients left: 0
