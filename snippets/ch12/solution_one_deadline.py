"""Tries with growing pauses, and one deadline for all of them."""

import asyncio

from _virtual_clock import VirtualLoop


async def until_it_works(call, within):
    last, pause = None, 1
    try:
        async with asyncio.timeout(within):
            while True:
                try:
                    return await call()
                except ConnectionError as error:
                    last = error
                await asyncio.sleep(pause)
                pause *= 2
    except TimeoutError:
        raise TimeoutError(f"not within {within} s: {last}") from last


async def main():
    loop = asyncio.get_running_loop()
    began = loop.time()

    async def shop():
        now = loop.time() - began
        print(f"{now:4.1f} s: asks")
        await asyncio.sleep(0.5)
        if now < 3:
            raise ConnectionError("busy")
        return "open"

    print(await until_it_works(shop, within=10))
    began = loop.time()
    try:
        await until_it_works(shop, within=3)
    except TimeoutError as error:
        print(f"{loop.time() - began:4.1f} s: {error}")


asyncio.run(main(), loop_factory=VirtualLoop)
#>  0.0 s: asks
#>  1.5 s: asks
#>  4.0 s: asks
#> open
#>  0.0 s: asks
#>  1.5 s: asks
#>  3.0 s: not within 3 s: busy
