"""Everything that a transport answers, and everything that it does."""

import asyncio
import socket


class Kitchen(asyncio.Protocol):
    def connection_lost(self, exc):
        print("kitchen: connection_lost", exc)


class Guest(asyncio.Protocol):
    def __init__(self):
        self.heard = b""
        self.left = asyncio.Event()

    def data_received(self, data):
        self.heard += data

    def eof_received(self):
        print("guest heard:", self.heard.decode())

    def connection_lost(self, exc):
        self.left.set()


class Quiet(Guest):
    def eof_received(self):
        print("quiet guest heard:", self.heard.decode())


async def main():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    output, _ = await loop.create_connection(Kitchen, sock=left)
    input_, _ = await loop.create_connection(Guest, sock=right)

    print("limits:", output.get_write_buffer_limits())
    output.set_write_buffer_limits(high=1000)
    print("limits:", output.get_write_buffer_limits())
    input_.pause_reading()
    print("guest reads:", input_.is_reading())
    input_.set_protocol(Quiet())
    quiet = input_.get_protocol()

    output.writelines([b"soup", b", ", b"tea"])
    print("kept here:", output.get_write_buffer_size(), "bytes")
    print("can end its half:", output.can_write_eof())
    output.write_eof()
    input_.resume_reading()
    print("closing:", output.is_closing())
    await quiet.left.wait()
    output.abort()
    print("closing:", output.is_closing())
    print("socket:", output.get_extra_info("socket") is not None)


asyncio.run(main())
#> limits: (16384, 65536)
#> limits: (250, 1000)
#> guest reads: False
#> kept here: 0 bytes
#> can end its half: True
#> closing: False
#> quiet guest heard: soup, tea
#> closing: True
#> socket: True
#> kitchen: connection_lost None
