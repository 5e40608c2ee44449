"""What leaves a group: by its body, by a child, by cancellation."""

import asyncio


async def serve(table):
    try:
        await asyncio.Event().wait()
    finally:
        print("  waiter leaves", table)


async def quit_at_once():
    raise asyncio.CancelledError


async def body_fails():
    async with asyncio.TaskGroup() as group:
        group.create_task(serve("table 1"), name="table 1")
        await asyncio.sleep(0)
        raise ValueError("no soup")


async def child_cancels_itself():
    async with asyncio.TaskGroup() as group:
        group.create_task(quit_at_once(), name="table 2")


async def cancelled_from_outside():
    async with asyncio.TaskGroup() as group:
        group.create_task(serve("table 3"), name="table 3")


async def main():
    for way in body_fails, child_cancels_itself, cancelled_from_outside:
        print(way.__name__)
        task = asyncio.create_task(way(), name=way.__name__)
        await asyncio.wait([task], timeout=0.2)
        if not task.done():
            task.cancel()
            await asyncio.wait([task])
        if task.cancelled():
            print("  CancelledError")
        else:
            print(" ", repr(task.exception()))


asyncio.run(main())
#> body_fails
#>   waiter leaves table 1
#>   ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('no soup')])
#> child_cancels_itself
#>   None
#> cancelled_from_outside
#>   waiter leaves table 3
#>   CancelledError
