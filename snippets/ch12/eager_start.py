"""An eager task runs inside create_task until it first suspends."""

# /// script
# requires-python = ">=3.14"  # eager_start in create_task
# ///

import asyncio


async def fetch(page):
    print("fetch: starts")
    await asyncio.sleep(0.1)
    print("fetch: ends")


async def main():
    task = asyncio.create_task(fetch("news"), eager_start=True)
    print("main: task created")
    await task


asyncio.run(main())
#> fetch: starts
#> main: task created
#> fetch: ends
