"""readline() waits for the end of the line, in however many pieces."""

import asyncio


async def main():
    async def sensor(reader, writer):
        for letter in b"21.5\n":
            writer.write(bytes([letter]))
            await writer.drain()
            await asyncio.sleep(0.01)  # stands for a slow network
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(sensor, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        print("readline():", await reader.readline())
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
#> readline(): b'21.5\n'
