"""A timeout breaks a threading.Barrier, but not an asyncio.Barrier."""

import asyncio
import threading


async def main():
    finish = asyncio.Barrier(2)
    try:
        async with asyncio.timeout(0.1):
            await finish.wait()
    except TimeoutError as error:
        print("task:", type(error).__name__, finish.broken)
    await asyncio.gather(finish.wait(), finish.wait())
    print("two tasks have passed it later")


finish = threading.Barrier(2)
try:
    finish.wait(timeout=0.1)
except threading.BrokenBarrierError as error:
    print("thread:", type(error).__name__, finish.broken)
asyncio.run(main())
#> thread: BrokenBarrierError True
#> task: TimeoutError False
#> two tasks have passed it later
