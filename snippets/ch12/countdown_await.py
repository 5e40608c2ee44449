"""The same countdown with await: a while loop, read from top to bottom."""

import asyncio


async def count(number):
    while number > 0:
        print(number)
        await asyncio.sleep(0.1)
        number -= 1


async def launch():
    await count(3)
    print("lift-off")


rocket = launch()
print("nothing has run yet")
asyncio.run(rocket)
#> nothing has run yet
#> 3
#> 2
#> 1
#> lift-off
