"""Canceling to_thread ends the wait, not the work in the thread."""

import asyncio
import threading

begun, may_go_on = threading.Event(), threading.Event()


def print_labels():
    for label in ("label 1", "label 2"):
        print("thread: prints", label)
        begun.set()
        may_go_on.wait()


async def main():
    printing = asyncio.create_task(
        asyncio.to_thread(print_labels), name="printing"
    )
    await asyncio.to_thread(begun.wait)
    printing.cancel()
    await asyncio.wait([printing])
    print("main: printing is canceled:", printing.cancelled())
    may_go_on.set()


asyncio.run(main())
print("the program ends")
#> thread: prints label 1
#> main: printing is canceled: True
#> thread: prints label 2
#> the program ends
