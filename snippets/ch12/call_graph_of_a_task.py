"""The call graph of a suspended task has its frames and who awaits it."""

# /// script
# requires-python = ">=3.14"
# ///

import asyncio


async def wait_for_table(table):
    await table.wait()


async def have_lunch(table):
    await wait_for_table(table)


async def main():
    table = asyncio.Event()
    async with asyncio.TaskGroup() as visit:
        guest = visit.create_task(have_lunch(table), name="guest")
        loop = asyncio.get_running_loop()
        loop.call_soon(lambda: asyncio.print_call_graph(guest))
        loop.call_soon(table.set)


asyncio.run(main())
#> * Task(name='guest', id=0x...)
#>   + Call stack:
#>   |   File '...locks.py', line ..., in async Event.wait()
#>   |   File 'call_graph_of_a_task.py', line 11, in async wait_for_table()
#>   |   File 'call_graph_of_a_task.py', line 15, in async have_lunch()
#>   + Awaited by:
#>     * Task(name='Task-1', id=0x...)
#>       + Call stack:
#> ...
#>       |   File 'call_graph_of_a_task.py', line 20, in async main()
