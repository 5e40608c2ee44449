"""await does not accept the future of an executor."""

import asyncio
from concurrent.futures import ThreadPoolExecutor


def resize(photo):
    return f"small {photo}"


async def main():
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(resize, "cat.jpg")
        try:
            print(await future)
        except TypeError as error:
            print("TypeError:", error)


asyncio.run(main())
# On Python <3.14:
#> TypeError: object Future can't be used in 'await' expression
# On Python >=3.14:
#> TypeError: 'Future' object can't be awaited
