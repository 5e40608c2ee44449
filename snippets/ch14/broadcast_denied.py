"""Without allow_broadcast nothing is sent, and sendto does not say so."""

# /// script
# [tool.motion]
# needs = ["posix"]  # 127.255.255.255 is a broadcast address on Linux
# ///

import asyncio


class Station(asyncio.DatagramProtocol):
    def __init__(self, name):
        self.name = name
        self.heard = asyncio.Event()

    def datagram_received(self, data, addr):
        print(f"{self.name}: {data.decode()}")
        self.heard.set()


class Caller(asyncio.DatagramProtocol):
    def error_received(self, exc):
        print("caller:", exc)


async def main():
    loop = asyncio.get_running_loop()
    address, stations = ("127.255.255.255", 0), []
    for name in "kitchen", "cellar":
        transport, station = await loop.create_datagram_endpoint(
            lambda name=name: Station(name),
            local_addr=address,
            reuse_port=True,
        )
        address = transport.get_extra_info("sockname")
        stations.append((transport, station))
    caller, _ = await loop.create_datagram_endpoint(
        Caller, local_addr=("127.0.0.1", 0)
    )
    caller.sendto(b"dinner is ready", address)
    for transport, station in stations:
        try:
            async with asyncio.timeout(0.5):
                await station.heard.wait()
        except TimeoutError:
            print(f"{station.name}: silence")
        transport.close()
    caller.close()


asyncio.run(main())
#> caller: [Errno 13] Permission denied
#> kitchen: silence
#> cellar: silence
