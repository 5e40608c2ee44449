"""A time limit for the whole line ends the slow client."""

import asyncio
import contextlib


class Server:
    def __init__(self):
        self.places = asyncio.Semaphore(1)  # a real server has more

    async def serve(self, reader, writer):
        async with self.places:
            try:
                async with asyncio.timeout(0.3):
                    line = await reader.readline()
                writer.write(b"done: " + line)
            except TimeoutError:
                print("server: too slow")
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()


async def attack(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        while not reader.at_eof():
            writer.write(b"x")
            await asyncio.sleep(0.05)
    finally:
        writer.close()


async def ask(port, text):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{text}\n".encode())
    try:
        async with asyncio.timeout(2):
            print("ann:", await reader.readline())
    except TimeoutError:
        print("ann: no answer")
    finally:
        writer.close()


async def main():
    here = Server()
    server = await asyncio.start_server(here.serve, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        attacker = asyncio.create_task(attack(port), name="attacker")
        while not here.places.locked():
            await asyncio.sleep(0.01)
        await ask(port, "2 teas")
        attacker.cancel()
        await asyncio.wait([attacker])


asyncio.run(main())
#> server: too slow
#> ann: b'done: 2 teas\n'
