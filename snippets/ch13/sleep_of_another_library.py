"""A function of one library fails under the loop of another one."""

# /// script
# dependencies = ["trio"]
# ///

import asyncio

import trio


async def wait(sleep):
    try:
        await sleep(0.1)
    except RuntimeError as error:
        print(f"{sleep.__module__.split('.')[0]}.sleep: {error}")


asyncio.run(wait(trio.sleep))
trio.run(wait, asyncio.sleep)
#> trio.sleep: must be called from async context
#> asyncio.sleep: no running event loop
