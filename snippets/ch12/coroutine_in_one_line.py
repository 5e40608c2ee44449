"""Making a coroutine and running it usually stand in one line."""

import asyncio


async def greet():
    print("Hello from the coroutine!")
    return 42


print("It returned", asyncio.run(greet()))
#> Hello from the coroutine!
#> It returned 42
