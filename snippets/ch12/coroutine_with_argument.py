"""The call binds the arguments of a coroutine; the run uses them."""

import asyncio


async def greet(name):
    print(f"Hello, {name}!")
    return len(name)


try:
    greet()
except TypeError as error:
    print(error)

print("It returned", asyncio.run(greet("Ada")))
#> greet() missing 1 required positional argument: 'name'
#> Hello, Ada!
#> It returned 3
