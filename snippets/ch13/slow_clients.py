"""Two clients that send a byte now and then keep all others out."""

import asyncio
import contextlib


class Server:
    def __init__(self):
        self.places = asyncio.Semaphore(2)  # as many as it can afford

    async def serve(self, reader, writer):
        async with self.places:
            line = await reader.readline()
            writer.write(b"done: " + line)
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
        attackers = [
            asyncio.create_task(attack(port), name=f"attacker {n}")
            for n in (1, 2)
        ]
        while not here.places.locked():
            await asyncio.sleep(0.01)
        await ask(port, "2 teas")
        for task in attackers:
            task.cancel()
        await asyncio.wait(attackers)


asyncio.run(main())
#> ann: no answer
