"""The exceptions of a stream know where the other bytes are."""

import asyncio


async def main():
    reader = asyncio.StreamReader(limit=8)
    reader.feed_data(b"tea and cake\n")
    try:
        await reader.readuntil(b"\n")
    except asyncio.LimitOverrunError as error:
        print("too long, may be skipped:", error.consumed, "bytes")
        print("skipped:", await reader.readexactly(error.consumed))

    reader.feed_data(b"so")
    reader.feed_eof()
    try:
        await reader.readexactly(5)
    except asyncio.IncompleteReadError as error:
        print("wanted:", error.expected, "got:", error.partial)


asyncio.run(main())
#> too long, may be skipped: 12 bytes
#> skipped: b'tea and cake'
#> wanted: 5 got: b'\nso'
