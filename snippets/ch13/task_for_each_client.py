"""A server with a task for each client: ten clients, and one thread."""

import asyncio
import socket
import threading

here = asyncio.Semaphore(0)


async def guest(reader, writer):
    here.release()
    await reader.readline()  # the client is connected, and silent
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(guest, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    clients = [socket.create_connection(address) for _ in range(10)]
    for _ in clients:
        await here.acquire()
    print("clients:", len(clients))
    print("tasks:", len(asyncio.all_tasks() - {asyncio.current_task()}))
    print("threads:", threading.active_count())
    for client in clients:
        client.close()
    server.close()
    await server.wait_closed()


asyncio.run(main())
#> clients: 10
#> tasks: 10
#> threads: 1
