"""Pi by two programs that talk over UDP, although datagrams are lost."""

import asyncio
import random
import socket
import sys

SCALE = 10**18
LOWS = range(0, 100_000, 25_000)


def part(low):
    return sum(
        (SCALE if k % 2 == 0 else -SCALE) // (2 * k + 1)
        for k in range(low, low + 25_000)
    )


def work(port):
    with socket.socket(type=socket.SOCK_DGRAM) as client:
        client.settimeout(0.1)
        client.connect(("127.0.0.1", port))
        message = "ready"
        while message:
            client.send(message.encode())
            try:
                low = int(client.recv(100))
            except TimeoutError:
                continue  # lost: send the message again
            message = f"{low} {part(low)}" if low >= 0 else ""


class Parts(asyncio.DatagramProtocol):
    def __init__(self):
        self.random = random.Random(7)
        self.results, self.lost = {}, 0

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        if self.random.random() < 0.5:
            self.lost += 1
            return
        if data != b"ready":
            low, value = data.decode().split()
            self.results[int(low)] = int(value)
        todo = [low for low in LOWS if low not in self.results]
        low = self.random.choice(todo or [-1])  # -1: the end
        self.transport.sendto(str(low).encode(), addr)


async def main():
    loop = asyncio.get_running_loop()
    transport, parts = await loop.create_datagram_endpoint(
        Parts, local_addr=("127.0.0.1", 0)
    )
    _, port = transport.get_extra_info("sockname")
    command = [sys.executable, __file__, str(port)]
    workers = [
        await asyncio.create_subprocess_exec(*command) for _ in range(2)
    ]
    for worker in workers:
        await worker.wait()
    transport.close()
    print("pi:", 4 * sum(parts.results.values()))
    print("lost datagrams:", parts.lost > 0)


if sys.argv[1:]:
    work(int(sys.argv[1]))
else:
    asyncio.run(main())
#> pi: 3141582653589593076
#> lost datagrams: True
