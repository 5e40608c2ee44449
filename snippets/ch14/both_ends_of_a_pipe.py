"""Pipes become transports: one to read from and one to write to."""

# /// script
# [tool.motion]
# needs = ["posix"]  # transports of pipes
# ///

import asyncio
import os


class Ears(asyncio.Protocol):
    def __init__(self):
        self.heard = b""
        self.done = asyncio.Event()

    def data_received(self, data):
        self.heard += data

    def connection_lost(self, exc):
        self.done.set()


async def main():
    loop = asyncio.get_running_loop()
    out, in_ = os.pipe()
    reading, ears = await loop.connect_read_pipe(Ears, open(out, "rb"))
    writing, _ = await loop.connect_write_pipe(
        asyncio.BaseProtocol, open(in_, "wb")
    )
    writing.writelines([b"soup", b" and ", b"tea"])
    print("can write eof:", writing.can_write_eof())
    writing.write_eof()
    await ears.done.wait()
    print("heard:", ears.heard.decode())
    print("closing:", reading.is_closing(), writing.is_closing())


asyncio.run(main())
#> can write eof: True
#> heard: soup and tea
#> closing: True True
