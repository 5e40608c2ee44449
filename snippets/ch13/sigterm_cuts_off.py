"""SIGTERM ends a service at once, in the middle of three requests."""

# /// script
# [tool.motion]
# needs = ["posix"]  # SIGTERM
# ///

import asyncio
import sys


async def answer(reader, writer):
    writer.write(b"begun\n")
    await reader.readline()  # stands for work that takes a while
    writer.write(b"done\n")
    writer.close()
    await writer.wait_closed()


async def serve():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


# region client
async def finish(reader, writer):
    try:
        writer.write(b"go on\n")
        return (await reader.readline()).decode().strip() or "cut off"
    except ConnectionError:
        return "cut off"
    finally:
        writer.close()


async def main():
    service = await asyncio.create_subprocess_exec(
        sys.executable, __file__, "serve", stdout=asyncio.subprocess.PIPE
    )
    port = int(await service.stdout.readline())
    clients = []
    for _ in range(3):
        clients.append(await asyncio.open_connection("127.0.0.1", port))
        await clients[-1][0].readline()
    service.terminate()
    await service.stdout.readline()  # it is closing, or has ended
    try:
        await asyncio.open_connection("127.0.0.1", port)
    except ConnectionRefusedError:
        print("fourth client: refused")
    print([await finish(*client) for client in clients])
    print("exit status:", await service.wait())


# endregion

asyncio.run(serve() if sys.argv[1:] else main())
#> fourth client: refused
#> ['cut off', 'cut off', 'cut off']
#> exit status: -15
