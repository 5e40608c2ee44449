"""A TaskGroup downloads three pages at once and keeps the results."""

import asyncio

all_asked = asyncio.Barrier(3)


async def serve(reader, writer):
    request = await reader.readuntil(b"\r\n\r\n")
    path = request.split()[1].decode()
    await all_asked.wait()  # answers when three have asked
    writer.write(f"HTTP/1.0 200 OK\r\n\r\nThe {path[1:]}".encode())
    writer.close()


async def download(port, path):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.0\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    return answer.decode().partition("\r\n\r\n")[2]


async def download_all(port, paths):
    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(download(port, path), name=path)
            for path in paths
        ]
    return [task.result() for task in tasks]


async def main():
    async with await asyncio.start_server(serve, "127.0.0.1") as server:
        port = server.sockets[0].getsockname()[1]
        pages = await download_all(port, ["/news", "/sport", "/weather"])
    for page in pages:
        print(page)


asyncio.run(main())
#> The news
#> The sport
#> The weather
