"""A loop that tries again on any Exception can still be canceled."""

import asyncio


async def poll(mailbox):
    for _ in range(3):
        try:
            print("polls", mailbox)
            await asyncio.sleep(3600)
        except Exception:
            print("failed, tries again")


async def main():
    task = asyncio.create_task(poll("inbox"), name="poll")
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print("canceled:", task.cancelled())


asyncio.run(main())
#> polls inbox
#> canceled: True
