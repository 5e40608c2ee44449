"""Two bridges from an executor to await."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


def resize(photo):
    go.wait()  # blocks its thread, and not the event loop
    return f"small {photo}"


async def main():
    with ThreadPoolExecutor(max_workers=2) as pool:
        future = asyncio.wrap_future(pool.submit(resize, "cat.jpg"))
        loop = asyncio.get_running_loop()
        other = loop.run_in_executor(pool, resize, "dog.jpg")
        loop.call_soon(print, "the loop runs meanwhile")
        loop.call_soon(go.set)
        print(await future)
        print(await other)


go = threading.Event()
asyncio.run(main())
#> the loop runs meanwhile
#> small cat.jpg
#> small dog.jpg
