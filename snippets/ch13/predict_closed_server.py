"""A client that is connected asks a server that has closed."""

import asyncio


async def answer(reader, writer):
    writer.write(b"welcome\n")
    writer.write((await reader.readline()).upper())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print(await reader.readline())
    server.close()
    writer.write(b"tea, please\n")
    print(await reader.readline())
    writer.close()
    await writer.wait_closed()
    await server.wait_closed()


asyncio.run(main())
#> b'welcome\n'
#> b'TEA, PLEASE\n'
