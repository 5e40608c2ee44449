"""readline, readuntil, readexactly and read, and a connection that ends."""

import asyncio


async def sensor(reader, writer):
    writer.write(b"station 7\n" + b"21.5;" + b"ABCDEFGH" + b"12")
    writer.close()  # in the middle of a message
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(sensor, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        print("readline:", await reader.readline())
        print("readuntil:", await reader.readuntil(b";"))
        print("readexactly:", await reader.readexactly(8))
        try:
            await reader.readexactly(8)
        except asyncio.IncompleteReadError as error:
            print("IncompleteReadError:", error)
            print("partial:", error.partial)
        print("readline:", await reader.readline())
        print("read:", await reader.read())
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
#> readline: b'station 7\n'
#> readuntil: b'21.5;'
#> readexactly: b'ABCDEFGH'
#> IncompleteReadError: 2 bytes read on a total of 8 expected bytes
#> partial: b'12'
#> readline: b''
#> read: b''
