"""A datagram arrives as a whole, and one that is too long is not sent."""

# /// script
# [tool.motion]
# needs = ["posix"]  # the limit and the message are those of Linux
# ///

import asyncio


class Receiver(asyncio.DatagramProtocol):
    def __init__(self):
        self.lengths = asyncio.Queue()

    def datagram_received(self, data, addr):
        self.lengths.put_nowait(len(data))


class Sender(asyncio.DatagramProtocol):
    def error_received(self, exc):
        print("error_received:", exc)


async def main():
    loop = asyncio.get_running_loop()
    here, receiver = await loop.create_datagram_endpoint(
        Receiver, local_addr=("127.0.0.1", 0)
    )
    there, _ = await loop.create_datagram_endpoint(
        Sender, remote_addr=here.get_extra_info("sockname")
    )
    for length in 5, 65_507, 65_508, 7:
        there.sendto(bytes(length))
    lengths = [await receiver.lengths.get() for _ in range(3)]
    print("received:", sorted(lengths))
    there.close()
    here.close()


asyncio.run(main())
#> error_received: [Errno 90] Message too long
#> received: [5, 7, 65507]
