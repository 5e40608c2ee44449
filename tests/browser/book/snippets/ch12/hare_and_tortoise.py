"""Two tasks share one thread: while one sleeps, the other runs."""

# /// script
# [tool.motion]
# order = [  # by the clock otherwise, which a busy machine can upset
#     ["hare finishes leg 1", "hare finishes leg 2"],
#     ["hare finishes leg 2", "hare finishes leg 3"],
#     ["tortoise finishes leg 1", "tortoise finishes leg 2"],
#     ["hare finishes leg 3", "both are home"],
#     ["tortoise finishes leg 2", "both are home"],
# ]
# ///

import asyncio


async def run(name, pause, legs):
    for leg in range(1, legs + 1):
        await asyncio.sleep(pause)
        print(name, "finishes leg", leg)


async def main():
    async with asyncio.TaskGroup() as race:
        race.create_task(run("tortoise", 1.0, 2), name="tortoise")
        race.create_task(run("hare", 0.4, 3), name="hare")
    print("both are home")


asyncio.run(main())
#> hare finishes leg 1
#> hare finishes leg 2
#> tortoise finishes leg 1
#> hare finishes leg 3
#> tortoise finishes leg 2
#> both are home
