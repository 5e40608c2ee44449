"""After the end of the data, a reader is called again and again."""

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
        if len(calls) == 1000:  # only to end the demonstration
            enough.set()

    loop.add_reader(station, receive)
    sensor.sendall(b"21.5")
    sensor.close()
    await enough.wait()
    loop.remove_reader(station)
    station.close()
    print(calls[:3], "...", calls.count(b""), "times nothing")


asyncio.run(main())
#> [b'21.5', b'', b''] \... 999 times nothing
