"""A coroutine or a future? ensure_future takes both."""

import asyncio


async def tea():
    return "tea"


async def main():
    coroutine = tea()
    cup = asyncio.get_running_loop().create_future()
    cup.set_result("cup")
    for thing in [tea, coroutine, cup]:
        print(
            type(thing).__name__,
            "coroutine:", asyncio.iscoroutine(thing),
            "future:", asyncio.isfuture(thing),
        )  # fmt: skip
    task = asyncio.ensure_future(coroutine)
    print("wrapped in a task:", isinstance(task, asyncio.Task))
    print("left as it is:", asyncio.ensure_future(cup) is cup)
    print(await task, "and", await cup)


asyncio.run(main())
#> function coroutine: False future: False
#> coroutine coroutine: True future: False
#> Future coroutine: False future: True
#> wrapped in a task: True
#> left as it is: True
#> tea and cup
