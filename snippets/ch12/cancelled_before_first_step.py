"""A task cancelled before its first step never comes to its finally."""

import asyncio

free_tables = [7]


async def serve(table):
    try:
        await asyncio.sleep(3600)
    finally:
        free_tables.append(table)


async def main():
    table = free_tables.pop()
    waiter = asyncio.create_task(serve(table), name="waiter")
    waiter.cancel()
    await asyncio.wait([waiter])
    print("cancelled:", waiter.cancelled())
    print("free tables:", free_tables)


asyncio.run(main())
#> cancelled: True
#> free tables: []
