"""A handler fails: its client is cut off, and the others are served."""

import asyncio

LINES = [b"lunch?\n", b"at noon\n"]


async def history(reader, writer):
    count = int(await reader.readline())
    writer.writelines(LINES[-count:])
    await writer.drain()
    writer.close()
    await writer.wait_closed()


def log(loop, context):
    print("log:", context["message"])
    print("log:", repr(context["exception"]))


async def ask(port, text):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{text}\n".encode())
    print(f"{text}:", await reader.read())
    writer.close()
    await writer.wait_closed()


async def main():
    asyncio.get_running_loop().set_exception_handler(log)
    server = await asyncio.start_server(history, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        await ask(port, "one")
        await ask(port, "1")


asyncio.run(main())
#> log: Unhandled exception in client_connected_cb
#> log: ValueError("invalid literal for int() with base 10: b'one\\n'")
#> one: b''
#> 1: b'at noon\n'
