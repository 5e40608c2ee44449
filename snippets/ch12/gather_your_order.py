"""gather returns the results in your order, whichever was first."""

import asyncio


async def courier(name, hours, ahead, home):
    await ahead.wait()
    print(name, "is back")
    home.set()
    return hours


async def main():
    first, second, third, last = (asyncio.Event() for _ in range(4))
    first.set()
    hours = await asyncio.gather(
        courier("Ada", 5, third, last),
        courier("Ben", 3, second, third),
        courier("Cleo", 1, first, second),
    )
    print("hours:", hours)


asyncio.run(main())
#> Cleo is back
#> Ben is back
#> Ada is back
#> hours: [5, 3, 1]
