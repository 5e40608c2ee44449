"""A connection of one event loop is read in the loop of another thread."""

import asyncio


async def station(reader, writer):
    await asyncio.sleep(0.5)  # the measurement takes a while
    writer.write(b"21 degrees\n")
    writer.close()
    await writer.wait_closed()


async def read(reader):
    return (await reader.readline()).decode().strip()


def report(loop, reader):
    try:
        print(asyncio.run(read(reader)))
    except RuntimeError as error:
        print("RuntimeError:", error)


async def main():
    server = await asyncio.start_server(station, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    loop = asyncio.get_running_loop()
    async with server:
        await asyncio.to_thread(report, loop, reader)
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
#> RuntimeError: Task ... got Future <Future pending> attached to a different loop
