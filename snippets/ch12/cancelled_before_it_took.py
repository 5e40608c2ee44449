"""Who takes a thing gives it back: a task that never ran took nothing."""

import asyncio

free_tables = [7]


async def serve():
    table = free_tables.pop()
    try:
        await asyncio.sleep(3600)
    finally:
        free_tables.append(table)


async def main():
    waiter = asyncio.create_task(serve(), name="waiter")
    waiter.cancel()
    await asyncio.wait([waiter])
    print("cancelled:", waiter.cancelled())
    print("free tables:", free_tables)


asyncio.run(main())
#> cancelled: True
#> free tables: [7]
