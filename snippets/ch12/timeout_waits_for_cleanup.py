"""A timeout waits for the cleanup; the cleanup needs its own limit."""

import asyncio


async def send_goodbye():
    print("says goodbye")
    await asyncio.sleep(3600)


async def call():
    try:
        await asyncio.sleep(3600)
    finally:
        try:
            async with asyncio.timeout(0.1):
                await send_goodbye()
        except TimeoutError:
            print("no time for that")


async def main():
    try:
        async with asyncio.timeout(0.1) as limit:
            await call()
    except TimeoutError:
        print("timed out:", limit.expired())


asyncio.run(main())
#> says goodbye
#> no time for that
#> timed out: True
