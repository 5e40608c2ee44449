"""Bytes without pickle, and a buffer that is too small."""

import multiprocessing
import select
from multiprocessing import BufferTooShort, Pipe, Process, ProcessError


def sensor(out):
    out.send_bytes(b"21.5")
    out.send_bytes(b"a long error report", 2, 4)
    out.send_bytes(b"a long error report")
    out.close()


if __name__ == "__main__":
    station, end = Pipe(duplex=False)
    process = Process(target=sensor, args=(end,), name="sensor")
    process.start()
    end.close()
    if select.select([station.fileno()], [], [], 60)[0]:
        print("bytes:", station.recv_bytes())
    buffer = bytearray(4)
    size = station.recv_bytes_into(buffer)
    print("into the buffer:", bytes(buffer[:size]))
    try:
        station.recv_bytes_into(buffer)
    except BufferTooShort as error:
        print("too short for:", error.args[0])
        print("one base:", isinstance(error, ProcessError))
    process.join()
    print("left over:", multiprocessing.active_children())
#> bytes: b'21.5'
#> into the buffer: b'long'
#> too short for: b'a long error report'
#> one base: True
#> left over: []
