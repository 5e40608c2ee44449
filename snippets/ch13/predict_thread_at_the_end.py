"""A thread still works when main returns."""

import asyncio
import time


def bake():
    time.sleep(0.3)
    print("the cake is ready")


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, bake)
    print("main returns")


asyncio.run(main())
print("asyncio.run returns")
#> main returns
#> the cake is ready
#> asyncio.run returns
