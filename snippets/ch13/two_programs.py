"""A server in one process, and two clients in processes of their own."""

import asyncio
import sys


async def serve(reader, writer):
    while line := await reader.readline():
        writer.write(b"all: " + line)
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def client(port, text):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{text}\n".encode())
    await writer.drain()
    print("client:", (await reader.readline()).decode().strip())
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        for text in "lunch?", "at noon":
            process = await asyncio.create_subprocess_exec(
                sys.executable, __file__, str(port), text
            )
            code = await process.wait()
            print("server: a client ended with", code, flush=True)


if __name__ == "__main__":
    if sys.argv[1:]:
        asyncio.run(client(*sys.argv[1:]))
    else:
        asyncio.run(main())
#> client: all: lunch?
#> server: a client ended with 0
#> client: all: at noon
#> server: a client ended with 0
