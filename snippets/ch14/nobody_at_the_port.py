"""If no program has the port, a connected client may get an error."""

# /// script
# [tool.motion]
# needs = ["posix"]  # the message is that of Linux
# ///

import asyncio


class Client(asyncio.DatagramProtocol):
    def __init__(self):
        self.answer = asyncio.get_running_loop().create_future()

    def datagram_received(self, data, addr):
        self.answer.set_result(data)

    def error_received(self, exc):
        self.answer.set_exception(exc)


async def main():
    loop = asyncio.get_running_loop()
    transport, client = await loop.create_datagram_endpoint(
        Client,
        remote_addr=("127.0.0.1", 1),  # nobody has port 1
    )
    transport.sendto(b"Bern")
    try:
        async with asyncio.timeout(5):
            print("answer:", await client.answer)
    except ConnectionRefusedError as error:
        print("error_received:", error)
    except TimeoutError:
        print("no answer")
    transport.close()


asyncio.run(main())
#> error_received: [Errno 111] Connection refused
