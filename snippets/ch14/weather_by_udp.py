"""A UDP server, and a client in a process of its own, without asyncio."""

import asyncio
import socket
import sys

DEGREES = {b"Bern": b"21", b"Oslo": b"4"}


class Weather(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        print("server: asked for", data.decode(), flush=True)
        self.transport.sendto(DEGREES.get(data, b"unknown"), addr)


async def serve():
    loop = asyncio.get_running_loop()
    transport, _ = await loop.create_datagram_endpoint(
        Weather, local_addr=("127.0.0.1", 0)
    )
    _, port = transport.get_extra_info("sockname")
    client = await asyncio.create_subprocess_exec(
        sys.executable, __file__, str(port)
    )
    await client.wait()
    transport.close()


def ask(port):
    with socket.socket(type=socket.SOCK_DGRAM) as client:
        client.settimeout(9)
        client.connect(("127.0.0.1", port))
        for city in b"Bern", b"Oslo", b"Rome":
            client.send(city)
            answer = client.recv(1500).decode()
            print("client:", answer, flush=True)


if sys.argv[1:]:
    ask(int(sys.argv[1]))
else:
    asyncio.run(serve())
#> server: asked for Bern
#> client: 21
#> server: asked for Oslo
#> client: 4
#> server: asked for Rome
#> client: unknown
