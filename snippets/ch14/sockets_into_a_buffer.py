"""Receive into your own buffer, and wait until a socket can be written."""

import asyncio
import socket


def pair(kind):
    station, sensor = socket.socketpair(type=kind)
    station.setblocking(False)
    sensor.setblocking(False)
    return station, sensor


async def main():
    loop = asyncio.get_running_loop()
    buffer = bytearray(8)

    station, sensor = pair(socket.SOCK_STREAM)
    with station, sensor:
        await loop.sock_sendall(sensor, b"21.5")
        length = await loop.sock_recv_into(station, buffer)
        print("by stream:", bytes(buffer[:length]).decode())

        free = loop.create_future()
        loop.add_writer(sensor, free.set_result, "can be written")
        print("sensor:", await free)
        print("removed:", loop.remove_writer(sensor))
        print("again:", loop.remove_writer(sensor))

    receiver, sender = [
        socket.socket(type=socket.SOCK_DGRAM) for _ in range(2)
    ]
    with receiver, sender:
        for one in (receiver, sender):
            one.setblocking(False)
            one.bind(("127.0.0.1", 0))
        await loop.sock_sendto(sender, b"19.0", receiver.getsockname())
        length, source = await loop.sock_recvfrom_into(receiver, buffer)
        print("by datagram:", bytes(buffer[:length]).decode())
        print("from the sender:", source == sender.getsockname())


asyncio.run(main())
#> by stream: 21.5
#> sensor: can be written
#> removed: True
#> again: False
#> by datagram: 19.0
#> from the sender: True
