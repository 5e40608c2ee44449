"""A group inside a task of a group: a failure ends the inner one only."""

import asyncio


async def fetch(item):
    await asyncio.sleep(0.1)
    if item == "figs":
        raise LookupError("no figs today")
    await asyncio.sleep(0.1)
    print("got", item)


async def ask(shop, *items):
    try:
        async with asyncio.TaskGroup() as inner:
            for item in items:
                inner.create_task(fetch(item), name=item)
        print(shop, "had everything")
    except* LookupError as errors:
        print(shop, "gave up:", errors.exceptions[0])


async def main():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(ask("market", "plums", "figs"), name="market")
        outer.create_task(ask("bakery", "bread"), name="bakery")
    print("main: both shops are done")


asyncio.run(main())
#> market gave up: no figs today
#> got bread
#> bakery had everything
#> main: both shops are done
