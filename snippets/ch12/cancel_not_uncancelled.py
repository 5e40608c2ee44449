"""A task that refuses a cancellation stays marked, and pays later."""

# /// script
# requires-python = ">=3.13"  # there, such a group cancels its task again
# ///

import asyncio


async def charge():
    raise ValueError("card declined")


async def check_out():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print("check-out: goes on all the same")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(charge(), name="card")
    except* ValueError:
        print("check-out: handled: card declined")
    await asyncio.sleep(0)
    print("check-out: has ended well")


async def main():
    task = asyncio.create_task(check_out(), name="check-out")
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print("cancelled:", task.cancelled(), "cancelling:", task.cancelling())


asyncio.run(main())
#> check-out: goes on all the same
#> check-out: handled: card declined
#> cancelled: True cancelling: 1
