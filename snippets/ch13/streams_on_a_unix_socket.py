"""Streams without a port: server and client meet at a file."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Unix sockets
# ///

import asyncio
import tempfile
from pathlib import Path


async def shop(reader, writer):
    order = await reader.read()  # until the guest ends its half
    writer.write(b"one " + order)
    writer.close()
    await writer.wait_closed()


async def main():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "shop"
        async with await asyncio.start_unix_server(shop, path):
            reader, writer = await asyncio.open_unix_connection(path)
            writer.write(b"tea")
            print("can end its half:", writer.can_write_eof())
            writer.write_eof()
            print("closing:", writer.is_closing())
            print((await reader.read()).decode())
            writer.close()
            print("closing:", writer.is_closing())
            await writer.wait_closed()


asyncio.run(main())
#> can end its half: True
#> closing: False
#> one tea
#> closing: True
