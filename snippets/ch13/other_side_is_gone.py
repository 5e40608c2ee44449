"""Connection reset by peer, Connection lost and Broken pipe, in one run."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows has other texts and another SO_LINGER
# ///

import asyncio
import socket
import struct


async def crash(reader, writer):
    await reader.readline()
    connection = writer.get_extra_info("socket")
    option = struct.pack("ii", 1, 0)  # close as a crash does
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, option)
    writer.close()


async def leave(reader, writer):
    await reader.readline()
    writer.close()


async def connect(handler):
    server = await asyncio.start_server(handler, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    server.close()  # no more clients
    writer.write(b"hello\n")
    return reader, writer


async def main():
    reader, writer = await connect(crash)
    try:
        print("read:", await reader.read())
    except ConnectionError as error:
        print("read:", repr(error))

    reader, writer = await connect(leave)
    print("read:", await reader.read())
    try:
        while True:
            writer.write(b"are you still there?\n")
            await writer.drain()
            await asyncio.sleep(0.01)
    except ConnectionError as error:
        print("drain:", repr(error))
    try:
        await writer.wait_closed()
    except ConnectionError as error:
        print("wait_closed:", repr(error))


asyncio.run(main())
#> read: ConnectionResetError(..., 'Connection reset by peer')
#> read: b''
#> drain: ConnectionResetError('Connection lost')
#> wait_closed: BrokenPipeError(32, 'Broken pipe')
