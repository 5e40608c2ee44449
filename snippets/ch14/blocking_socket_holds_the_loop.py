"""A blocking socket holds the whole loop; debug mode refuses it."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows waits for sockets in another way
# ///

import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 60  # not the subject
    station, sensor = socket.socketpair()
    with station, sensor:
        station.settimeout(0.2)  # not: setblocking(False)
        loop.call_soon(sensor.sendall, b"21.5")
        try:
            print(await loop.sock_recv(station, 1024))
        except (TimeoutError, ValueError) as error:
            print(f"{type(error).__name__}: {error}")
        await asyncio.sleep(0)  # now the sensor has its turn


asyncio.run(main(), debug=False)
asyncio.run(main(), debug=True)
#> TimeoutError: timed out
#> ValueError: the socket must be non-blocking
