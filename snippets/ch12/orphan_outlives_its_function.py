"""A task without a group may still run when its function has returned."""

# /// script
# [tool.motion]
# terminal = "printed lines wait in a buffer, and messages on stderr do not"
# ///

import asyncio
import io

running = set()


async def note(book, order):
    await asyncio.sleep(0.1)
    book.write(f"{order} sold\n")
    print("noted", order)


async def sell(book, order):
    task = asyncio.create_task(note(book, order), name="note")
    running.add(task)
    task.add_done_callback(running.discard)
    print("sold", order)


async def main():
    with io.StringIO() as book:
        await sell(book, "order 7")
    print("main: book closed")
    await asyncio.sleep(0.2)  # stands for the rest of the day


asyncio.run(main())
#> sold order 7
#> main: book closed
#> Task exception was never retrieved
#> future: <Task finished name='note' coro=<note() ...> exception=...>
#> Traceback (most recent call last):
#> ...
#> ValueError: I/O operation on closed file
