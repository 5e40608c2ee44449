"""A non-blocking socket raises BlockingIOError instead of waiting."""

# /// script
# [tool.motion]
# needs = ["posix"]  # the number and the message are those of Linux
# ///

import socket

station, sensor = socket.socketpair()
with station, sensor:
    station.setblocking(False)
    try:
        station.recv(1024)
    except BlockingIOError as error:
        print(f"BlockingIOError: {error}")
    sensor.sendall(b"21.5")
    print(station.recv(1024))
#> BlockingIOError: [Errno 11] Resource temporarily unavailable
#> b'21.5'
