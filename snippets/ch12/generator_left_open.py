"""break leaves an async generator suspended, its finally not yet run."""

import asyncio
import contextlib


@contextlib.asynccontextmanager
async def connect():
    yield
    print("connection closed")


async def read_rows():
    try:
        for row in "row 1", "row 2", "row 3":
            yield row
    finally:
        print("cursor closed")


async def main():
    async with connect():
        rows = read_rows()
        async for row in rows:
            print("main:", row)
            if row == "row 2":
                break


asyncio.run(main())
#> main: row 1
#> main: row 2
#> connection closed
#> cursor closed
