"""Calling a coroutine function makes a coroutine; asyncio.run runs it."""

import asyncio


async def greet():
    print("Hello from the coroutine!")
    return 42


coroutine = greet()
print("greet is a", type(greet).__name__)
print("greet() is a", type(coroutine).__name__)

result = asyncio.run(coroutine)
print("It returned", result)
#> greet is a function
#> greet() is a coroutine
#> Hello from the coroutine!
#> It returned 42
