"""The stack of a suspended task is a single frame, its outermost."""

import asyncio
import sys


async def wait_for_table(table):
    await table.wait()


async def have_lunch(table):
    await wait_for_table(table)


async def main():
    table = asyncio.Event()
    async with asyncio.TaskGroup() as visit:
        guest = visit.create_task(have_lunch(table), name="guest")
        loop = asyncio.get_running_loop()
        loop.call_soon(lambda: guest.print_stack(file=sys.stdout))
        loop.call_soon(table.set)


asyncio.run(main())
#> Stack for <Task pending name='guest' ... (most recent call last):
#>   File "stack_of_a_task.py", line 12, in have_lunch
#>     await wait_for_table(table)
