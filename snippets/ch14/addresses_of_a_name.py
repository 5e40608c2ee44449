"""getaddrinfo finds the addresses of a name in a thread."""

import asyncio
import socket


async def look_up(host, port):
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        print(f"{host}: {error}")
        return
    for family, _, _, _, address in found:
        print(f"{host}: {family.name} {address}")


async def main():
    await look_up("127.0.0.1", 80)
    await look_up("::1", "http")
    await look_up("127.0.0.1", "soup")


asyncio.run(main())
#> 127.0.0.1: AF_INET ('127.0.0.1', 80)
#> ::1: AF_INET6 ('::1', 80, 0, 0)
#> 127.0.0.1: [Errno ...] ...
