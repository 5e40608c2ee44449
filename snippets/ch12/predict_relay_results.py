"""gather keeps the order of its arguments, not of the finish."""

import asyncio


async def run(name, rounds):
    for _ in range(rounds):
        await asyncio.sleep(0)
    print(name, "is home")
    return name


async def main():
    print(await asyncio.gather(run("Ada", 3), run("Ben", 1)))


asyncio.run(main())
#> Ben is home
#> Ada is home
#> ['Ada', 'Ben']
