"""With drain, the fast side waits for the slow one, and memory is safe."""

import asyncio

SIZE = 1_000_000  # bytes of a picture


async def main():
    begin = asyncio.Event()

    async def archive(reader, writer):
        await begin.wait()  # it is busy, and reads nothing
        size = 0
        while data := await reader.read(1_000_000):
            size += len(data)
        print("archive:", size, "bytes")
        writer.close()
        await writer.wait_closed()

    async def camera(writer):
        for number in range(20):
            writer.write(bytes([number]) * SIZE)
            await writer.drain()

    server = await asyncio.start_server(
        archive, "127.0.0.1", 0, limit=1_000_000
    )
    async with server:
        port = server.sockets[0].getsockname()[1]
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        task = asyncio.create_task(camera(writer), name="camera")
        await asyncio.wait([task], timeout=0.5)
        print("camera has written everything:", task.done())
        waiting = writer.transport.get_write_buffer_size()
        print("more than 2 MB in its buffer:", waiting > 2_000_000)
        begin.set()
        await task
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
#> camera has written everything: False
#> more than 2 MB in its buffer: False
#> archive: 20000000 bytes
