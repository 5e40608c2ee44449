"""A program that ends right after close() loses unsent data silently."""

# /// script
# [tool.motion]
# needs = ["posix"]  # on Windows, the archive's read may fail
# ///

import asyncio
import sys

PICTURES = bytes(100_000_000)


async def camera(port, end):
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(PICTURES)
    writer.close()
    if end == "wait_closed":
        await writer.wait_closed()


async def main():
    sizes = asyncio.Queue()

    async def archive(reader, writer):
        size = 0
        while data := await reader.read(100_000):
            size += len(data)
        writer.close()
        await writer.wait_closed()
        await sizes.put(size)

    server = await asyncio.start_server(archive, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        for end in "close", "wait_closed":
            process = await asyncio.create_subprocess_exec(
                sys.executable, __file__, str(port), end
            )
            print(f"{end}: exit code {await process.wait()}")
            print(f"{end}: all there: {await sizes.get() == len(PICTURES)}")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        asyncio.run(camera(*sys.argv[1:]))
    else:
        asyncio.run(main())
#> close: exit code 0
#> close: all there: False
#> wait_closed: exit code 0
#> wait_closed: all there: True
