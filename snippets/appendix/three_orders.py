"""Three tasks answer three orders within five seconds."""

# /// script
# [tool.motion]
# order = "any"  # the bank may answer all of them at the same instant
# ///

import asyncio


async def answer(order, tickets):
    total = tickets * 12  # stop
    await asyncio.sleep(0.1)  # the bank answers
    print(f"{order}: {total} euros")


async def main():
    try:
        async with asyncio.timeout(5), asyncio.TaskGroup() as group:
            for order, tickets in [("Ada", 2), ("Ben", 3), ("Cleo", 1)]:
                group.create_task(answer(order, tickets), name=order)
    except TimeoutError:
        print("the orders took too long")


if __name__ == "__main__":
    asyncio.run(main())
#> Ada: 24 euros
#> Ben: 36 euros
#> Cleo: 12 euros
