"""A server that begins later, and cuts its last connection off."""

# /// script
# requires-python = ">=3.13"  # abort_clients
# ///

import asyncio


async def clerk(reader, writer):
    writer.write(b"next, please\n")
    await reader.read()
    writer.close()


async def main():
    server = await asyncio.start_server(
        clerk, "127.0.0.1", 0, start_serving=False
    )
    print("open:", server.is_serving())
    await server.start_serving()
    print("open:", server.is_serving())
    print("our loop:", server.get_loop() is asyncio.get_running_loop())
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    print("clerk:", (await reader.readline()).decode().strip())

    server.close()
    print("open:", server.is_serving())
    server.abort_clients()
    try:
        rest = await reader.read()
    except ConnectionResetError:
        rest = b""
    print("guest read:", rest)
    writer.close()
    await server.wait_closed()


asyncio.run(main())
#> open: False
#> open: True
#> our loop: True
#> clerk: next, please
#> open: False
#> guest read: b''
