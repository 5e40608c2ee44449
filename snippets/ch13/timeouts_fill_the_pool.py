"""Two calls that hang take both threads, although nobody waits for them."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

begun, answers = [], threading.Event()


def ask(supplier):
    begun.append(supplier)
    answers.wait()


async def main():
    pool = ThreadPoolExecutor(2, thread_name_prefix="pool")
    asyncio.get_running_loop().set_default_executor(pool)
    for supplier in ("North", "South", "West"):
        try:
            async with asyncio.timeout(0.5):
                await asyncio.to_thread(ask, supplier)
        except TimeoutError:
            print(f"{supplier} has not answered")
    print("asked:", begun)
    answers.set()


asyncio.run(main())
#> North has not answered
#> South has not answered
#> West has not answered
#> asked: ['North', 'South']
