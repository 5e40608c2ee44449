"""run_in_executor passes positional arguments only; partial helps."""

import asyncio
import functools
from concurrent.futures import ProcessPoolExecutor


def resize(photo, *, width):
    return f"{photo} {width}"


async def main(pool):
    loop = asyncio.get_running_loop()
    try:
        await loop.run_in_executor(pool, resize, "cat", width=80)
    except TypeError as error:
        print(type(error).__name__, error)
    try:
        await loop.run_in_executor(pool, lambda: resize("cat", width=80))
    except Exception as error:
        print(type(error).__name__, error)
    call = functools.partial(resize, "cat", width=80)
    print(await loop.run_in_executor(pool, call))


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        asyncio.run(main(pool))
#> TypeError BaseEventLoop.run_in_executor() got an unexpected keyword argument 'width'
#> ...Error Can't ... local object ...main.<locals>.<lambda>...
#> cat 80
