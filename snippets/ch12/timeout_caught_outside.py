"""asyncio.timeout raises TimeoutError at the end of its block."""

import asyncio


async def ask_library():
    try:
        await asyncio.sleep(3600)
    finally:
        print("library: hangs up")


async def main():
    try:
        async with asyncio.timeout(0.1):
            await ask_library()
    except TimeoutError:
        print("main: no answer")
    print("main: goes on")


asyncio.run(main())
#> library: hangs up
#> main: no answer
#> main: goes on
