"""A handler that raises: its client is cut off, the others are served."""

import asyncio


async def double(reader, writer):
    while line := await reader.readline():
        writer.write(b"%d\n" % (2 * int(line)))
        await writer.drain()
    writer.close()
    await writer.wait_closed()


def log(loop, context):
    print("log:", context["message"])
    print("log:", repr(context["exception"]))


async def ask(port, text):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{text}\n".encode())
    answer = await reader.readline()
    print(f"{text}:", answer)
    writer.close()
    await writer.wait_closed()


async def main():
    asyncio.get_running_loop().set_exception_handler(log)
    server = await asyncio.start_server(double, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        await ask(port, "five")
        await ask(port, "5")


asyncio.run(main())
#> log: Unhandled exception in client_connected_cb
#> log: ValueError("invalid literal for int() with base 10: b'five\\n'")
#> five: b''
#> 5: b'10\n'
