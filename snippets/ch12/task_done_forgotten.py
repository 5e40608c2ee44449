"""One path without task_done(), and join() waits forever."""

import asyncio


async def read(letters):
    while True:
        letter = await letters.get()
        if letter == "advertisement":
            continue
        print("read:", letter)
        letters.task_done()


async def main():
    letters = asyncio.Queue()
    for letter in ("invoice", "advertisement", "postcard"):
        letters.put_nowait(letter)
    reader = asyncio.create_task(read(letters), name="reader")
    try:
        async with asyncio.timeout(0.5):
            await letters.join()
        print("all letters done")
    except TimeoutError:
        print("still waiting; letters in the queue:", letters.qsize())
    reader.cancel()


asyncio.run(main())
#> read: invoice
#> read: postcard
#> still waiting; letters in the queue: 0
