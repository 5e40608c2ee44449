"""Each message begins with its length, so it may contain anything."""

import asyncio


async def send(writer, message):
    writer.write(len(message).to_bytes(4) + message)
    await writer.drain()


async def receive(reader, limit=1_000_000):
    """Return the next message, or None after the last one."""
    try:
        head = await reader.readexactly(4)
    except asyncio.IncompleteReadError as error:
        if error.partial:
            raise
        return None
    length = int.from_bytes(head)
    if length > limit:
        raise ValueError(f"a message of {length} bytes")
    return await reader.readexactly(length)


async def sensor(reader, writer):
    for message in b"21.5", b"two\nlines", b"", bytes(50_000):
        await send(writer, message)
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(sensor, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while (message := await receive(reader)) is not None:
            print(len(message), "bytes:", message[:9])
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
#> 4 bytes: b'21.5'
#> 9 bytes: b'two\nlines'
#> 0 bytes: b''
#> 50000 bytes: b'\x00\x00\x00\x00\x00\x00\x00\x00\x00'
