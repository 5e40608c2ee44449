"""A chat: the server sends each line to all, and one client leaves."""

import asyncio
import contextlib


# region server
class Chat:
    def __init__(self):
        self.writers = set()

    def tell(self, text):
        print("chat:", text)
        for writer in self.writers:
            writer.write(f"{text}\n".encode())
            if writer.transport.get_write_buffer_size() > 1_000_000:
                writer.transport.abort()  # this client does not read

    async def serve(self, reader, writer):
        self.writers.add(writer)
        name = "?"
        try:
            name = (await reader.readline()).decode().strip()
            self.tell(f"{name} is here")
            while line := await reader.readline():
                self.tell(f"{name}: {line.decode().strip()}")
        except (ConnectionError, ValueError) as error:
            print("chat:", name, repr(error))
        finally:
            self.writers.remove(writer)
            self.tell(f"{name} has left")
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()


# endregion


class Client:
    def __init__(self, port, name):
        self.port, self.name = port, name

    async def say(self, text):
        self.writer.write(f"{text}\n".encode())
        await self.writer.drain()

    async def hear(self):
        line = await self.reader.readline()
        print(f"    {self.name} hears:", line.decode().strip())

    async def __aenter__(self):
        self.reader, self.writer = await asyncio.open_connection(
            "127.0.0.1", self.port
        )
        await self.say(self.name)
        await self.hear()
        return self

    async def __aexit__(self, *_):
        self.writer.close()
        await self.writer.wait_closed()


async def all_hear(*clients):
    for client in clients:
        await client.hear()


async def main():
    server = await asyncio.start_server(Chat().serve, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        async with Client(port, "ann") as ann:
            async with Client(port, "eve") as eve:
                await ann.hear()
                async with Client(port, "ben") as ben:
                    await all_hear(ann, eve)
                    await ben.say("lunch?")
                    await all_hear(ann, eve, ben)
                await all_hear(ann, eve)
            await ann.hear()


asyncio.run(main())
#> chat: ann is here
#>     ann hears: ann is here
#> chat: eve is here
#>     eve hears: eve is here
#>     ann hears: eve is here
#> chat: ben is here
#>     ben hears: ben is here
#>     ann hears: ben is here
#>     eve hears: ben is here
#> chat: ben: lunch?
#>     ann hears: ben: lunch?
#>     eve hears: ben: lunch?
#>     ben hears: ben: lunch?
#> chat: ben has left
#>     ann hears: ben has left
#>     eve hears: ben has left
#> chat: eve has left
#>     ann hears: eve has left
#> chat: ann has left
