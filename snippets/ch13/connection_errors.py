"""Why a connection fails: refused, unknown host, port in use, silence."""

import asyncio
import socket


async def ask(host, port, flags=0):
    async with asyncio.timeout(3):  # Windows needs 2 to refuse
        reader, writer = await asyncio.open_connection(
            host, port, flags=flags
        )
        try:
            return await reader.readline()
        finally:
            writer.close()


async def silent(reader, writer):
    await reader.read()  # no answer until the client goes
    writer.close()


async def report(call):
    try:
        await call
    except OSError as error:
        print(f"{type(error).__name__}: {error}")


async def main():
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # it does not listen
        await report(ask(*closed.getsockname()))

    numbers_only = socket.AI_NUMERICHOST  # as if nobody knew the name
    await report(ask("localhost", 80, flags=numbers_only))

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        await report(asyncio.start_server(silent, *address))
        await report(ask(*address))


asyncio.run(main())
#> ConnectionRefusedError: ...
#> gaierror: ...
#> OSError: ...
#> TimeoutError:
