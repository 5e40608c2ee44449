"""A client and a server talk: an order in one line, and its answer."""

import asyncio


async def serve(reader, writer):
    order = await reader.readline()
    print("kitchen:", order.decode().strip())
    writer.write(b"coming: " + order)
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def order(port, text):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{text}\n".encode())
    await writer.drain()
    answer = await reader.readline()
    writer.close()
    await writer.wait_closed()
    return answer.decode().strip()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        print("table:", await order(port, "2 coffees"))


asyncio.run(main())
#> kitchen: 2 coffees
#> table: coming: 2 coffees
