"""set_exception hands an exception to the task that awaits the future."""

import asyncio


def weigh(price, grams):
    try:
        price.set_result(900 / grams)
    except ZeroDivisionError as error:
        price.set_exception(error)


async def main():
    loop = asyncio.get_running_loop()
    price = loop.create_future()
    loop.call_later(0.1, weigh, price, 0)
    try:
        async with asyncio.timeout(0.5):
            print("price:", await price)
    except TimeoutError:
        print("still no price, and never will be")
    except ZeroDivisionError:
        print("the scales show nothing")


asyncio.run(main())
#> the scales show nothing
