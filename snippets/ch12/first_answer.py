"""wait returns at the first answer and leaves the others running."""

import asyncio


async def ask(shop, answer):
    await answer.wait()
    return f"{shop} has tea"


async def main():
    kiosk, corner = asyncio.Event(), asyncio.Event()
    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(ask("the kiosk", kiosk), name="kiosk"),
            group.create_task(ask("the corner", corner), name="corner"),
        ]
        asyncio.get_running_loop().call_later(0.1, kiosk.set)
        done, pending = await asyncio.wait(
            tasks, return_when=asyncio.FIRST_COMPLETED
        )
        for task in done:
            print("done:", task.result())
        for task in pending:
            print("pending:", task.get_name())
            task.cancel()


asyncio.run(main())
#> done: the kiosk has tea
#> pending: corner
