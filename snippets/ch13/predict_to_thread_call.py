"""A function is called before to_thread gets it."""

import asyncio
import threading


def brew():
    print("brewed in", threading.current_thread().name)


async def main():
    try:
        await asyncio.to_thread(brew())
    except TypeError as error:
        print(error)


asyncio.run(main())
#> brewed in MainThread
#> 'NoneType' object is not callable
