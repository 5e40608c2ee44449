"""A line longer than the limit: two exceptions, and what is left."""

import asyncio


def reader_of(data):
    reader = asyncio.StreamReader(limit=10)  # the default is 64 KiB
    reader.feed_data(data)
    reader.feed_eof()
    return reader


async def main():
    for data in b"0123456789 21.5\n7\n", b"0123456789 21.5 and no end":
        reader = reader_of(data)
        try:
            await reader.readuntil(b"\n")
        except asyncio.LimitOverrunError as error:
            print("LimitOverrunError:", error)
        try:
            await reader.readline()
        except ValueError as error:
            print("ValueError:", error)
        print("then:", await reader.readline())


asyncio.run(main())
#> LimitOverrunError: Separator is found, but chunk is longer than limit
#> ValueError: Separator is found, but chunk is longer than limit
#> then: b'7\n'
#> LimitOverrunError: Separator is not found, and chunk exceed the limit
#> ValueError: Separator is not found, and chunk exceed the limit
#> then: b''
