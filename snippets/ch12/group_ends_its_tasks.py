"""No task outlives the async with block of its group."""

import asyncio
import io


async def note(book, order):
    await asyncio.sleep(0.1)
    book.write(f"{order} sold\n")
    print("noted", order)


async def sell(book, order):
    async with asyncio.TaskGroup() as group:
        group.create_task(note(book, order), name="note")
        print("sold", order)


async def main():
    with io.StringIO() as book:
        await sell(book, "order 7")
    print("main: book closed")
    await asyncio.sleep(0.2)  # stands for the rest of the day


asyncio.run(main())
#> sold order 7
#> noted order 7
#> main: book closed
