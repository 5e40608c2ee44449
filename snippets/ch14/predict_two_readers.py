"""Two readers for one socket."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows has no add_reader by default
# ///

import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    station, sensor = socket.socketpair()
    with station, sensor:
        received = asyncio.Event()

        def receive(name):
            print(name, station.recv(1024))
            received.set()

        loop.add_reader(station, receive, "first:")
        loop.add_reader(station, receive, "second:")
        sensor.sendall(b"21.5")
        await received.wait()
        loop.remove_reader(station)


asyncio.run(main())
#> second: b'21.5'
