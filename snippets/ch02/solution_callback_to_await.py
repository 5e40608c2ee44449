"""A function with a callback, made awaitable with a future."""

import asyncio


def ask(service, then, failed):
    """Stand for a library that calls then or failed later."""
    loop = asyncio.get_running_loop()
    if service == "payment":
        loop.call_soon(failed, OSError("card refused"))
    else:
        loop.call_soon(then, f"{service} ok")


async def answer_of(service):
    future = asyncio.get_running_loop().create_future()
    ask(service, future.set_result, future.set_exception)
    return await future


async def main():
    try:
        print(await answer_of("stock"))
        print(await answer_of("payment"))
        print(await answer_of("parcel"))
    except OSError as error:
        print("order stopped:", error)


asyncio.run(main())
#> stock ok
#> order stopped: card refused
