"""expired() tells which of several timeouts has fired."""

import asyncio


async def ask(server):
    if server == "router":
        raise TimeoutError("no route to host")
    await asyncio.sleep(3600)


async def look_up(server, inner_delay, outer_delay):
    try:
        async with asyncio.timeout(outer_delay) as outer:
            async with asyncio.timeout(inner_delay) as inner:
                await ask(server)
    except TimeoutError as error:
        print(f"{server}: {error!r}")
        print("  inner:", inner.expired(), "outer:", outer.expired())


async def main():
    await look_up("mirror", inner_delay=0.05, outer_delay=3600)
    await look_up("archive", inner_delay=3600, outer_delay=0.05)
    await look_up("router", inner_delay=3600, outer_delay=3600)


asyncio.run(main())
#> mirror: TimeoutError()
#>   inner: True outer: False
#> archive: TimeoutError()
#>   inner: False outer: True
#> router: TimeoutError('no route to host')
#>   inner: False outer: False
