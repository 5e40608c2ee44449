"""read(100) returns one byte of a line, and readline() all of the rest."""

import asyncio


async def main():
    one_was_read = asyncio.Event()

    async def sensor(reader, writer):
        for letter in b"21.5\n":
            writer.write(bytes([letter]))
            await writer.drain()
            await one_was_read.wait()  # stands for a slow network
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(sensor, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        print("read(100):", await reader.read(100))
        one_was_read.set()
        print("readline():", await reader.readline())
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
#> read(100): b'2'
#> readline(): b'1.5\n'
