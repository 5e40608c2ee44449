"""Two tasks read from one connection, and the second one fails."""

import asyncio


async def shop(reader, writer):
    while line := await reader.readline():
        writer.write(line.strip() + b": 3\n")
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def ask(reader, writer, item):
    writer.write(f"{item}\n".encode())
    await writer.drain()
    answer = await reader.readline()
    print(answer.decode().strip())


async def main():
    server = await asyncio.start_server(shop, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            async with asyncio.TaskGroup() as group:
                for item in "tea", "milk":
                    group.create_task(ask(reader, writer, item), name=item)
        except* RuntimeError as errors:
            print("RuntimeError:")
            print(errors.exceptions[0])
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
#> RuntimeError:
#> readuntil() called while another coroutine is already waiting for incoming data
