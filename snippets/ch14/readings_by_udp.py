"""A protocol receives datagrams, a queue takes them to a coroutine."""

# /// script
# [tool.motion]
# order = "any"  # UDP does not promise the order of datagrams
# ///

import asyncio


class Readings(asyncio.DatagramProtocol):
    def __init__(self, queue):
        self.queue = queue

    def datagram_received(self, data, addr):
        self.queue.put_nowait(data.decode())


async def show(queue):
    for _ in range(2):
        print("display:", await queue.get())


async def main():
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue()
    receiver, _ = await loop.create_datagram_endpoint(
        lambda: Readings(queue), local_addr=("127.0.0.1", 0)
    )
    display = asyncio.create_task(show(queue), name="display")
    sensor, _ = await loop.create_datagram_endpoint(
        asyncio.DatagramProtocol,
        remote_addr=receiver.get_extra_info("sockname"),
    )
    sensor.sendto(b"kitchen 21")
    sensor.sendto(b"cellar 12")
    await display
    sensor.close()
    receiver.close()


asyncio.run(main())
#> display: kitchen 21
#> display: cellar 12
