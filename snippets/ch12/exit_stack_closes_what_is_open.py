"""An AsyncExitStack closes, last one first, what was opened so far."""

import asyncio
import contextlib


@contextlib.asynccontextmanager
async def connect(mirror):
    if mirror == "oslo":
        raise ConnectionError(f"{mirror} does not answer")
    print("open ", mirror)
    try:
        yield mirror
    finally:
        print("close", mirror)


async def main():
    mirrors = ["bonn", "rome", "oslo", "bern"]
    try:
        async with contextlib.AsyncExitStack() as stack:
            for mirror in mirrors:
                await stack.enter_async_context(connect(mirror))
            print("all mirrors are open")
    except ConnectionError as error:
        print("main:", error)


asyncio.run(main())
#> open  bonn
#> open  rome
#> close rome
#> close bonn
#> main: oslo does not answer
