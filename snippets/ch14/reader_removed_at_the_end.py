"""A reader that removes itself at the end of the data."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows has no add_reader by default
# ///

import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    station, sensor = socket.socketpair()
    station.setblocking(False)
    calls = []
    enough = asyncio.Event()

    def receive():
        data = station.recv(1024)
        calls.append(data)
        if not data:
            loop.remove_reader(station)
            enough.set()

    loop.add_reader(station, receive)
    sensor.sendall(b"21.5")
    sensor.close()
    await enough.wait()
    station.close()
    print(calls)


asyncio.run(main())
#> [b'21.5', b'']
