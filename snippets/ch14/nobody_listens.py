"""create_connection raises if no server listens at the port."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows has another message
# ///

import asyncio
import socket


async def connect(port):
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(5):
        transport, _ = await loop.create_connection(
            asyncio.Protocol, "127.0.0.1", port
        )
    transport.close()


async def main():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # it has a port, and no listen()
        try:
            await connect(taken.getsockname()[1])
        except ConnectionRefusedError as error:
            print("refused:", error)
        except TimeoutError:
            print("no answer")


asyncio.run(main())
#> refused: [Errno ...] Connect call failed ('127.0.0.1', ...)
