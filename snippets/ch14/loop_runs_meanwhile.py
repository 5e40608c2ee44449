"""A process computes a checksum, and the event loop runs meanwhile."""

import asyncio
import multiprocessing
import os
import zlib
from concurrent.futures import ProcessPoolExecutor


def set_up(event):
    global may_end
    may_end = event


def checksum(data):
    may_end.wait()  # only here, so that each run is the same
    return zlib.crc32(data), os.getpid()


async def main(pool, event):
    loop = asyncio.get_running_loop()
    call = loop.run_in_executor(pool, checksum, b"photo" * 100_000)
    for _ in range(3):
        await asyncio.sleep(0.01)
        print("loop: tick")
    event.set()
    number, pid = await call
    print("checksum:", number)
    print("in our process:", pid == os.getpid())


if __name__ == "__main__":
    event = multiprocessing.Event()
    with ProcessPoolExecutor(
        max_workers=1, initializer=set_up, initargs=(event,)
    ) as pool:
        asyncio.run(main(pool, event))
#> loop: tick
#> loop: tick
#> loop: tick
#> checksum: 2150757380
#> in our process: False
