"""A connection that one asyncio.run opened does not work in the next."""

import asyncio
import socket

here, server = socket.socketpair()  # stands for a connection
server.sendall(b"tea costs 3\n")
client = {}


async def ask():
    client["reader"], client["writer"] = await asyncio.open_connection(
        sock=here
    )
    print((await client["reader"].readline()).decode().strip())


async def close():
    client["writer"].close()
    await client["writer"].wait_closed()
    print("closed")


try:
    asyncio.run(ask())
    asyncio.run(close())
except RuntimeError as error:
    print("RuntimeError:", error)
#> tea costs 3
#> RuntimeError: Event loop is closed
