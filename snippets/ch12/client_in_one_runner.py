"""A Runner keeps one loop for several runs."""

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


with asyncio.Runner() as runner:
    runner.run(ask())
    runner.run(close())
#> tea costs 3
#> closed
