"""An exception in data_received ends the connection."""

import asyncio
import logging
import socket
import sys

logging.basicConfig(stream=sys.stdout, format="log: %(message)s")


class Orders(asyncio.Protocol):
    def __init__(self):
        self.lost = asyncio.Event()

    def data_received(self, data):
        print("data_received:", data)
        print("cups:", int(data))

    def connection_lost(self, exc):
        print("connection_lost:", type(exc).__name__)
        self.lost.set()


async def main():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    _, orders = await loop.create_connection(Orders, sock=left)
    right.sendall(b"two")
    await orders.lost.wait()
    print("the other end reads", right.recv(10))
    right.close()


asyncio.run(main())
#> data_received: b'two'
#> log: Fatal error: protocol.data_received() call failed.
#> ...
#> ValueError: invalid literal for int() with base 10: b'two'
#> connection_lost: ValueError
#> the other end reads b''
