"""An exception in a callback reaches the loop, not the task that waits."""

import asyncio


def weigh(price, grams):
    price.set_result(900 / grams)


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
#> Exception in callback weigh(...) at callback_raises.py:6
#> handle: <TimerHandle when=... weigh(...) at callback_raises.py:6>
#> Traceback (most recent call last):
#> ...
#> ZeroDivisionError: division by zero
#> still no price, and never will be
