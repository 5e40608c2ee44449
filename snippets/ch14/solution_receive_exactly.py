"""Receive exactly as many bytes as a message has."""

import asyncio
import socket


async def receive_exactly(sock, size):
    loop = asyncio.get_running_loop()
    data = b""
    while len(data) < size:
        part = await loop.sock_recv(sock, size - len(data))
        if not part:
            raise EOFError(f"{len(data)} of {size} bytes")
        data += part
    return data


async def main():
    station, sensor = socket.socketpair()
    with station:
        station.setblocking(False)
        sensor.sendall(b"21.521.7!")
        sensor.close()
        try:
            while True:
                print(await receive_exactly(station, 4))
        except EOFError as error:
            print("EOFError:", error)


asyncio.run(main())
#> b'21.5'
#> b'21.7'
#> EOFError: 1 of 4 bytes
