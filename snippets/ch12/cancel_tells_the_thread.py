"""A thread stops when it looks at a flag that the coroutine has set."""

import asyncio
import threading

begun, may_go_on = threading.Event(), threading.Event()
stop = threading.Event()


def copy_discs():
    for disc in ("disc 1", "disc 2"):
        if stop.is_set():
            return
        print("thread: copies", disc)
        begun.set()
        may_go_on.wait()


async def copy_in_thread():
    try:
        await asyncio.to_thread(copy_discs)
    finally:
        stop.set()


async def main():
    copy = asyncio.create_task(copy_in_thread(), name="copy")
    await asyncio.to_thread(begun.wait)
    copy.cancel()
    await asyncio.wait([copy])
    print("main: copy is cancelled:", copy.cancelled())
    may_go_on.set()


asyncio.run(main())
print("the program ends")
#> thread: copies disc 1
#> main: copy is cancelled: True
#> the program ends
