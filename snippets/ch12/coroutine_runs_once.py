"""A coroutine is one run of its function; a second run needs a new one."""

import asyncio


async def greet(name):
    print(f"Hello, {name}!")


coroutine = greet("Ada")
asyncio.run(coroutine)
try:
    asyncio.run(coroutine)
except RuntimeError as error:
    print("RuntimeError:", error)

asyncio.run(greet("Ada"))
#> Hello, Ada!
#> RuntimeError: cannot reuse already awaited coroutine
#> Hello, Ada!
