"""asyncio.run makes a loop, and get_running_loop finds it inside."""

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print("main: runs, and so does its loop:", loop.is_running())


asyncio.run(main())
#> main: runs, and so does its loop: True
