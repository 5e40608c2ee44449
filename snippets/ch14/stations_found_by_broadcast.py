"""A caller finds the stations by broadcast, and then talks to one of them."""

# /// script
# [tool.motion]
# needs = ["posix"]  # 127.255.255.255 is a broadcast address on Linux
# ///

import asyncio


class Station(asyncio.DatagramProtocol):
    def __init__(self, name):
        self.name = name
        self.heard = asyncio.Event()

    def connection_made(self, transport):
        self.own = transport

    def datagram_received(self, data, addr):
        print(f"{self.name}: {data.decode()}")
        self.heard.set()


class Ear(asyncio.DatagramProtocol):
    """Hears broadcasts, and answers from the station's own address."""

    def __init__(self, station):
        self.station = station

    def datagram_received(self, data, addr):
        self.station.own.sendto(self.station.name.encode(), addr)


class Caller(asyncio.DatagramProtocol):
    def __init__(self):
        self.found = {}

    def datagram_received(self, data, addr):
        self.found[data.decode()] = addr


async def main():
    loop = asyncio.get_running_loop()
    address, stations, transports = ("127.255.255.255", 0), {}, []
    for name in "kitchen", "cellar":
        own, station = await loop.create_datagram_endpoint(
            lambda name=name: Station(name), local_addr=("127.0.0.1", 0)
        )
        ear, _ = await loop.create_datagram_endpoint(
            lambda station=station: Ear(station),
            local_addr=address,
            reuse_port=True,
        )
        address = ear.get_extra_info("sockname")
        stations[name] = station
        transports += [own, ear]
    transport, caller = await loop.create_datagram_endpoint(
        Caller, local_addr=("127.0.0.1", 0), allow_broadcast=True
    )
    transport.sendto(b"who is there?", address)
    await asyncio.sleep(0.5)  # nobody knows how many will answer
    print("found:", *sorted(caller.found))
    transport.sendto(b"bring some wine", caller.found["cellar"])
    async with asyncio.timeout(5):
        await stations["cellar"].heard.wait()
    for each in [*transports, transport]:
        each.close()


asyncio.run(main())
#> found: cellar kitchen
#> cellar: bring some wine
