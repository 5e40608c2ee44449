"""A thread stops when it looks at a flag that the coroutine has set."""

import asyncio
import threading

begun, may_go_on = threading.Event(), threading.Event()
stop = threading.Event()


def print_labels():
    for label in ("label 1", "label 2"):
        if stop.is_set():
            return
        print("thread: prints", label)
        begun.set()
        may_go_on.wait()


async def print_in_thread():
    try:
        await asyncio.to_thread(print_labels)
    finally:
        stop.set()


async def main():
    printing = asyncio.create_task(print_in_thread(), name="printing")
    await asyncio.to_thread(begun.wait)
    printing.cancel()
    await asyncio.wait([printing])
    print("main: printing is canceled:", printing.cancelled())
    may_go_on.set()


asyncio.run(main())
print("the program ends")
#> thread: prints label 1
#> main: printing is canceled: True
#> the program ends
