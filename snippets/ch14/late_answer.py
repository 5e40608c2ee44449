"""A late answer to an old question is taken for the new question's one."""

import asyncio

DEGREES = {b"Bern": b"21", b"Oslo": b"4"}


class Slow(asyncio.DatagramProtocol):
    """It answers Bern only when it gets the next question."""

    def connection_made(self, transport):
        self.transport, self.waiting = transport, []

    def datagram_received(self, data, addr):
        self.waiting.append(data)
        if data == b"Bern":
            return
        for city in self.waiting:
            self.transport.sendto(DEGREES[city], addr)


class Client(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport, self.queue = transport, asyncio.Queue()

    def datagram_received(self, data, addr):
        self.queue.put_nowait(data.decode())

    async def ask(self, city):
        self.transport.sendto(city)
        async with asyncio.timeout(0.5):
            return await self.queue.get()


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(
        Slow, local_addr=("127.0.0.1", 0)
    )
    _, client = await loop.create_datagram_endpoint(
        Client, remote_addr=server.get_extra_info("sockname")
    )
    for city in b"Bern", b"Oslo":
        try:
            print(city.decode(), await client.ask(city))
        except TimeoutError:
            print(city.decode(), "no answer")
    client.transport.close()
    server.close()


asyncio.run(main())
#> Bern no answer
#> Oslo 21
