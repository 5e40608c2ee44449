"""A slow reader: pause_writing asks for a break, resume_writing ends it."""

import asyncio
import socket


class Kitchen(asyncio.Protocol):
    def __init__(self):
        self.may_write = asyncio.Event()
        self.may_write.set()

    def pause_writing(self):
        print("kitchen: pause_writing")
        self.may_write.clear()

    def resume_writing(self):
        print("kitchen: resume_writing")
        self.may_write.set()


class Guest(asyncio.Protocol):
    def __init__(self):
        self.received = 0
        self.left = asyncio.Event()

    def data_received(self, data):
        self.received += len(data)

    def connection_lost(self, exc):
        self.left.set()


async def main():
    loop = asyncio.get_running_loop()
    left, right = socket.socketpair()
    output, kitchen = await loop.create_connection(Kitchen, sock=left)
    input_, guest = await loop.create_connection(Guest, sock=right)
    input_.pause_reading()
    sent = 0
    while kitchen.may_write.is_set():
        output.write(bytes(10_000))
        sent += 10_000
    print("guest: begins to read")
    input_.resume_reading()
    await kitchen.may_write.wait()
    output.close()
    await guest.left.wait()
    print("nothing is lost:", guest.received == sent)
    input_.close()


asyncio.run(main())
#> kitchen: pause_writing
#> guest: begins to read
#> kitchen: resume_writing
#> nothing is lost: True
