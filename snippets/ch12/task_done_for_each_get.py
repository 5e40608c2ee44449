"""get() stands before try: task_done() is called once for each letter."""

import asyncio


async def read(letters):
    while True:
        letter = await letters.get()
        try:
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
#> office closed
