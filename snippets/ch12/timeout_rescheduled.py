"""A deadline can be set late, and moved by each sign of life."""

import asyncio


async def talk():
    for word in ("hello", "is", "anybody", "there"):
        await asyncio.sleep(0.05)
        yield word
    await asyncio.sleep(3600)


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(None) as limit:
            print("deadline:", limit.when())
            async for word in talk():
                print(word)
                limit.reschedule(loop.time() + 0.8)
    except TimeoutError:
        print("the line is dead")


asyncio.run(main())
#> deadline: None
#> hello
#> is
#> anybody
#> there
#> the line is dead
