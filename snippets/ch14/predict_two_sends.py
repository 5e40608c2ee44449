"""Two sends and one receive."""

import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    station, sensor = socket.socketpair()
    with station, sensor:
        station.setblocking(False)
        sensor.setblocking(False)
        await loop.sock_sendall(sensor, b"21.5")
        await loop.sock_sendall(sensor, b"21.7")
        print(await loop.sock_recv(station, 1024))


asyncio.run(main())
#> b'21.521.7'
