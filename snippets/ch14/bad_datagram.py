"""An exception in datagram_received is logged, and the server goes on."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows has another transport
# ///

import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="log: %(message)s")


class Weather(asyncio.DatagramProtocol):
    def __init__(self):
        self.done = asyncio.Event()

    def datagram_received(self, data, addr):
        self.done.set()
        print("degrees:", int(data))


async def main():
    loop = asyncio.get_running_loop()
    here, weather = await loop.create_datagram_endpoint(
        Weather, local_addr=("127.0.0.1", 0)
    )
    there, _ = await loop.create_datagram_endpoint(
        asyncio.DatagramProtocol,
        remote_addr=here.get_extra_info("sockname"),
    )
    for reading in b"21", b"warm", b"23":
        there.sendto(reading)
        await weather.done.wait()
        weather.done.clear()
    there.close()
    here.close()


asyncio.run(main())
#> degrees: 21
#> log: Exception in callback _SelectorDatagramTransport._read_ready()
#> handle: <Handle _SelectorDatagramTransport._read_ready()>
#> Traceback (most recent call last):
#> ...
#> ValueError: invalid literal for int() with base 10: b'warm'
#> degrees: 23
