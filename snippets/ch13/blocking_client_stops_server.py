"""A blocking call in a coroutine stops the server that should answer."""

import asyncio
import socket


async def sensor(reader, writer):
    writer.write(b"21 degrees\n")
    writer.close()
    await writer.wait_closed()


def read_sensor(port):
    with socket.create_connection(("127.0.0.1", port), timeout=1) as plug:
        return plug.recv(100).decode().strip()


async def main():
    server = await asyncio.start_server(sensor, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        try:
            print(read_sensor(port))
        except TimeoutError as error:
            print("TimeoutError:", error)


asyncio.run(main())
#> TimeoutError: timed out
