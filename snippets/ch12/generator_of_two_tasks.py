"""Two tasks cannot wait for the next item of one async generator."""

import asyncio


async def read_rows():
    await asyncio.sleep(0.1)
    yield "row 1"


async def read(rows):
    try:
        print("got", await anext(rows))
    except RuntimeError as error:
        print("RuntimeError:", error)


async def main():
    rows = read_rows()
    async with asyncio.TaskGroup() as group:
        group.create_task(read(rows), name="Ada")
        group.create_task(read(rows), name="Ben")


asyncio.run(main())
#> RuntimeError: anext(): asynchronous generator is already running
#> got row 1
