"""On SIGTERM, a service finishes its three requests and takes no fourth."""

# /// script
# [tool.motion]
# needs = ["posix"]  # SIGTERM
# ///

import asyncio
import signal
import sys


async def answer(reader, writer):
    writer.write(b"begun\n")
    await reader.readline()  # stands for work that takes a while
    writer.write(b"done\n")
    writer.close()
    await writer.wait_closed()


async def refresh_cache():
    await asyncio.Event().wait()  # a task that never ends on its own


async def serve():
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    refresh = asyncio.create_task(refresh_cache(), name="refresh")
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await stop.wait()
    server.close()
    print("closing", flush=True)
    await server.wait_closed()
    refresh.cancel()


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
#> ['done', 'done', 'done']
#> exit status: 0
