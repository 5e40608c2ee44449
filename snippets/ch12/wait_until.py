"""asyncio.wait returns after the first failure, or after all are done."""

import asyncio


async def bake(cake, ready):
    await ready.wait()
    if cake == "plum":
        raise ValueError("burned")
    return cake


async def main():
    ready = {cake: asyncio.Event() for cake in ["apple", "plum", "cheese"]}
    tasks = [
        asyncio.create_task(bake(cake, event), name=cake)
        for cake, event in ready.items()
    ]
    ready["plum"].set()
    done, pending = await asyncio.wait(
        tasks, return_when=asyncio.FIRST_EXCEPTION
    )
    print("first failure:", *[task.get_name() for task in done])
    print("still baking:", len(pending))
    for event in ready.values():
        event.set()
    done, pending = await asyncio.wait(
        tasks, return_when=asyncio.ALL_COMPLETED
    )
    print("done:", len(done), "pending:", len(pending))
    print("failed:", sum(task.exception() is not None for task in done))


asyncio.run(main())
#> first failure: plum
#> still baking: 2
#> done: 3 pending: 0
#> failed: 1
