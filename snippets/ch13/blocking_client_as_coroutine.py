"""The same call as a coroutine: streams instead of a socket."""

import asyncio


async def sensor(reader, writer):
    writer.write(b"21 degrees\n")
    writer.close()
    await writer.wait_closed()


async def read_sensor(port):
    async with asyncio.timeout(1):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            return (await reader.readline()).decode().strip()
        finally:
            writer.close()
            await writer.wait_closed()


async def main():
    server = await asyncio.start_server(sensor, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        try:
            print(await read_sensor(port))
        except TimeoutError as error:
            print("TimeoutError:", error)


asyncio.run(main())
#> 21 degrees
