"""Two tasks on one thread sell a bike each."""

import asyncio

stock = {"bikes": 10}


async def buy():
    seen = stock["bikes"]
    await asyncio.sleep(0)  # asks the bank
    stock["bikes"] = seen - 1


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(buy(), name="ada")
        group.create_task(buy(), name="ben")
    print("bikes left:", stock["bikes"])


asyncio.run(main())
#> bikes left: 9
