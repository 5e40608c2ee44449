"""Cancelling to_thread ends the wait, not the work in the thread."""

import asyncio
import threading

begun, may_go_on = threading.Event(), threading.Event()


def copy_discs():
    for disc in ("disc 1", "disc 2"):
        print("thread: copies", disc)
        begun.set()
        may_go_on.wait()


async def main():
    copy = asyncio.create_task(asyncio.to_thread(copy_discs), name="copy")
    await asyncio.to_thread(begun.wait)
    copy.cancel()
    await asyncio.wait([copy])
    print("main: copy is cancelled:", copy.cancelled())
    may_go_on.set()


asyncio.run(main())
print("the program ends")
#> thread: copies disc 1
#> main: copy is cancelled: True
#> thread: copies disc 2
#> the program ends
