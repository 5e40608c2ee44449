"""A question is lost, and the client waits for the answer."""

import asyncio
import random


class Weather(asyncio.DatagramProtocol):
    def __init__(self):
        self.random = random.Random(7)  # the same in each run

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        if self.random.random() < 0.5:
            print("network: loses a question")
        else:
            self.transport.sendto(b"21 degrees", addr)


class Answers(asyncio.DatagramProtocol):
    def __init__(self):
        self.queue = asyncio.Queue()

    def datagram_received(self, data, addr):
        self.queue.put_nowait(data.decode())


async def ask(transport, answers, city):
    transport.sendto(city)
    async with asyncio.timeout(2):
        return await answers.queue.get()


async def main():
    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(
        Weather, local_addr=("127.0.0.1", 0)
    )
    client, answers = await loop.create_datagram_endpoint(
        Answers, remote_addr=server.get_extra_info("sockname")
    )
    try:
        print("client:", await ask(client, answers, b"Bern"))
    except TimeoutError:
        print("client: no answer")
    client.close()
    server.close()


asyncio.run(main())
#> network: loses a question
#> client: no answer
