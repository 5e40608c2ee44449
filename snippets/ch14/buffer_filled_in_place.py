"""A BufferedProtocol gives the loop its own buffer to fill."""

import asyncio
import socket


class Scale(asyncio.BufferedProtocol):
    """Reads numbers of four bytes each."""

    def __init__(self):
        self.buffer = bytearray(4)
        self.filled = 0
        self.done = asyncio.Event()

    def get_buffer(self, sizehint):
        return memoryview(self.buffer)[self.filled :]

    def buffer_updated(self, nbytes):
        self.filled += nbytes
        if self.filled == len(self.buffer):
            print("grams:", int.from_bytes(self.buffer))
            self.filled = 0

    def eof_received(self):
        print("the scale is switched off")

    def connection_lost(self, exc):
        self.done.set()


async def main():
    loop = asyncio.get_running_loop()
    here, there = socket.socketpair()
    with there:
        _, scale = await loop.create_connection(Scale, sock=here)
        message = (250).to_bytes(4) + (1000).to_bytes(4)
        there.sendall(message[:6])  # the second number is cut
        await asyncio.sleep(0.01)
        there.sendall(message[6:])
    await scale.done.wait()


asyncio.run(main())
#> grams: 250
#> grams: 1000
#> the scale is switched off
