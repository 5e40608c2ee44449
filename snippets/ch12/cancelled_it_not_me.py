"""cancelling() tells whether somebody wants this task to stop."""

import asyncio

tidying = asyncio.Event()


async def help_out():
    try:
        await asyncio.sleep(3600)
    finally:
        print("helper: tidies up")
        tidying.set()
        await asyncio.sleep(1)


async def manage(helper):
    helper.cancel()
    try:
        await helper
    except asyncio.CancelledError:
        if asyncio.current_task().cancelling():
            raise
        print("manager: the helper has stopped")
    print("manager: opens the shop")


async def main():
    helper = asyncio.create_task(help_out(), name="helper")
    await asyncio.sleep(0)
    manager = asyncio.create_task(manage(helper), name="manager")
    await tidying.wait()
    print("main: manager, stop!")
    manager.cancel()
    await asyncio.wait([manager])
    print("main: manager is cancelled:", manager.cancelled())


asyncio.run(main())
#> helper: tidies up
#> main: manager, stop!
#> main: manager is cancelled: True
