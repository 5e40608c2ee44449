"""A session of aiohttp that nobody closes says so when it is collected."""

# /// script
# dependencies = ["aiohttp"]
# ///

import asyncio

import aiohttp


async def main():
    session = aiohttp.ClientSession()
    print("closed:", session.closed, flush=True)


asyncio.run(main())
#> closed: False
#> Unclosed client session
#> client_session: <aiohttp.client.ClientSession object at 0x...>
