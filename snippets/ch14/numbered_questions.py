"""Each question has a number, so the client knows its answer."""

import asyncio
import itertools

DEGREES = {b"Bern": b"21", b"Oslo": b"4"}


class Slow(asyncio.DatagramProtocol):
    """It answers Bern only when it gets the next question."""

    def connection_made(self, transport):
        self.transport, self.waiting = transport, []

    def datagram_received(self, data, addr):
        self.waiting.append(data)
        if data.endswith(b"Bern"):
            return
        for question in self.waiting:
            number, city = question.split()
            answer = number + b" " + DEGREES[city]
            self.transport.sendto(answer, addr)


class Client(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport, self.waiting = transport, {}
        self.numbers = itertools.count(1)

    def datagram_received(self, data, addr):
        number, answer = data.split()
        future = self.waiting.get(int(number))
        if future and not future.done():
            future.set_result(answer.decode())

    async def ask(self, city):
        number = next(self.numbers)
        future = asyncio.get_running_loop().create_future()
        self.waiting[number] = future
        try:
            self.transport.sendto(b"%d %b" % (number, city))
            async with asyncio.timeout(0.5):
                return await future
        finally:
            del self.waiting[number]


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
#> Oslo 4
