"""One deadline holds for all chunks together."""

import asyncio


async def next_chunk():
    await asyncio.sleep(0.1)
    return b"."


async def read_all():
    received = b""
    async with asyncio.timeout(0.9):
        while len(received) < 10:
            received += await next_chunk()
    return received


async def main():
    try:
        print("received", len(await read_all()), "bytes")
    except TimeoutError:
        print("the source is too slow")


asyncio.run(main())
#> the source is too slow
