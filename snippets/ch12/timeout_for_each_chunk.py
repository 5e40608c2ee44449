"""A timeout for each chunk never fires on a source that trickles."""

import asyncio


async def next_chunk():
    await asyncio.sleep(0.1)
    return b"."


async def read_all():
    received = b""
    while len(received) < 10:
        async with asyncio.timeout(0.9):
            received += await next_chunk()
    return received


async def main():
    try:
        print("received", len(await read_all()), "bytes")
    except TimeoutError:
        print("the source is too slow")


asyncio.run(main())
#> received 10 bytes
