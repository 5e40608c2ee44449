"""An idle client keeps wait_closed waiting; close_clients ends that."""

# /// script
# requires-python = ">=3.13"  # close_clients
# ///

import asyncio


async def answer(reader, writer):
    writer.write(b"welcome\n")
    async for line in reader:
        writer.write(line.upper())
    writer.close()


async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    print("client:", await reader.readline())
    server.close()
    try:
        async with asyncio.timeout(0.2):
            await server.wait_closed()
    except TimeoutError:
        print("server: a client is still here")
        server.close_clients()
        await server.wait_closed()
    print("client:", await reader.readline())
    writer.close()
    await writer.wait_closed()


asyncio.run(main())
#> client: b'welcome\n'
#> server: a client is still here
#> client: b''
