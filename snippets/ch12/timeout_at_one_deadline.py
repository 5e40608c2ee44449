"""timeout_at: several blocks share one moment at which time is up."""

import asyncio

DELAYS = {"corner": 0, "abroad": 3600, "market": 0.05}


async def main():
    deadline = asyncio.get_running_loop().time() + 0.8
    for shop, delay in DELAYS.items():
        try:
            async with asyncio.timeout_at(deadline):
                print("asking:", shop)
                await asyncio.sleep(delay)
                print("answer:", shop)
        except TimeoutError:
            print("too late:", shop)


asyncio.run(main())
#> asking: corner
#> answer: corner
#> asking: abroad
#> too late: abroad
#> asking: market
#> too late: market
