"""A try around an await catches what the awaited coroutine raises later."""

import asyncio


async def ask(service):
    await asyncio.sleep(0)
    return f"{service} refused"


async def pay():
    answer = await ask("payment")
    if "refused" in answer:
        raise RuntimeError(answer)
    print("order 7: sent")


async def ship():
    try:
        await pay()
    except RuntimeError as error:
        print("order 7:", error)


asyncio.run(ship())
#> order 7: payment refused
