"""A program that ends right after close() loses unsent data silently."""

# /// script
# [tool.motion]
# needs = ["posix"]  # on Windows, the archive's read may fail
# ///

import asyncio
import sys

PICTURES = bytes(100_000_000)


async def camera(port):
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(PICTURES)
    writer.close()


async def main():
    arrived = asyncio.get_running_loop().create_future()

    async def archive(reader, writer):
        size = 0
        while data := await reader.read(100_000):
            size += len(data)
        writer.close()
        await writer.wait_closed()
        arrived.set_result(size)

    server = await asyncio.start_server(archive, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        process = await asyncio.create_subprocess_exec(
            sys.executable, __file__, str(port)
        )
        print("exit code of the camera:", await process.wait())
        print("all pictures have arrived:", await arrived == len(PICTURES))


if __name__ == "__main__":
    if len(sys.argv) == 2:
        asyncio.run(camera(sys.argv[1]))
    else:
        asyncio.run(main())
#> exit code of the camera: 0
#> all pictures have arrived: False
