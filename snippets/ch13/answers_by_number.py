"""One task reads, and gives each answer to the task that asked for it."""

import asyncio
from itertools import count

GONE = "the shop has gone"


async def shop(reader, writer):
    orders = [await reader.readline() for _ in range(2)]
    for order in reversed(orders):  # the last one is ready first
        writer.write(order.strip() + b": 3\n")
    await reader.read()  # until the client goes
    writer.close()
    await writer.wait_closed()


# region client
class Client:
    def __init__(self, reader, writer):
        self.reader, self.writer = reader, writer
        self.numbers, self.asked, self.open = count(1), {}, True

    async def receive(self):
        """Run this in a task of its own."""
        try:
            while line := await self.reader.readline():
                number, answer = line.decode().strip().split(" ", 1)
                future = self.asked.pop(int(number), None)
                if future and not future.done():
                    future.set_result(answer)
        finally:
            self.open = False
            for future in self.asked.values():
                if not future.done():
                    future.set_exception(ConnectionError(GONE))

    async def ask(self, item):
        if not self.open:
            raise ConnectionError(GONE)
        number = next(self.numbers)
        future = asyncio.get_running_loop().create_future()
        self.asked[number] = future
        try:
            self.writer.write(f"{number} {item}\n".encode())
            await self.writer.drain()
            return await future
        finally:
            self.asked.pop(number, None)


# endregion


async def customer(client, item):
    print(await client.ask(item))


async def main():
    server = await asyncio.start_server(shop, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        client = Client(reader, writer)
        receiver = asyncio.create_task(client.receive(), name="receiver")
        async with asyncio.TaskGroup() as group:
            for item in "tea", "milk":
                group.create_task(customer(client, item), name=item)
        writer.close()
        await writer.wait_closed()
        await receiver


asyncio.run(main())
#> milk: 3
#> tea: 3
