"""The loop waits for plain sockets: accept, connect, receive and send."""

import asyncio
import socket


async def station(listener):
    loop = asyncio.get_running_loop()
    connection, _ = await loop.sock_accept(listener)
    with connection:
        while data := await loop.sock_recv(connection, 1024):
            print("station received", data.decode())
            await loop.sock_sendall(connection, b"thanks")
    print("station: the sensor has closed")


async def sensor(address):
    loop = asyncio.get_running_loop()
    with socket.socket() as sock:
        sock.setblocking(False)
        await loop.sock_connect(sock, address)
        for value in ("21.5", "21.7"):
            await loop.sock_sendall(sock, value.encode())
            answer = await loop.sock_recv(sock, 1024)
            print("sensor received", answer.decode())


async def main():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        address = listener.getsockname()
        async with asyncio.TaskGroup() as group:
            group.create_task(station(listener), name="station")
            group.create_task(sensor(address), name="sensor")


asyncio.run(main())
#> station received 21.5
#> sensor received thanks
#> station received 21.7
#> sensor received thanks
#> station: the sensor has closed
