"""getaddrinfo and getnameinfo, without blocking the loop."""

import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo("127.0.0.1", 80, type=socket.SOCK_STREAM)
    family, _, _, _, address = found[0]
    print("family:", family.name, "address:", address)
    host, service = await loop.getnameinfo(
        address, socket.NI_NUMERICHOST | socket.NI_NUMERICSERV
    )
    print("host:", host, "service:", service)


asyncio.run(main())
#> family: AF_INET address: ('127.0.0.1', 80)
#> host: 127.0.0.1 service: 80
