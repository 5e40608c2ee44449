"""A finally clause around get(), too, counts a letter that never came."""

import asyncio


async def read(letters):
    while True:
        try:
            letter = await letters.get()
            print("read:", letter)
        finally:
            letters.task_done()


async def main():
    letters = asyncio.Queue()
    letters.put_nowait("invoice")
    try:
        async with asyncio.TaskGroup() as office:
            reader = office.create_task(read(letters), name="reader")
            await letters.join()
            reader.cancel()
        print("office closed")
    except* ValueError as errors:
        print("ValueError:", *errors.exceptions)


asyncio.run(main())
#> read: invoice
#> ValueError: task_done() called too many times
