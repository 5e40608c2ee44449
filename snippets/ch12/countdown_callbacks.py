"""A countdown as callbacks: each step tells the loop which one is next."""

import asyncio


def count(number, then):
    print(number)
    if number > 1:
        loop.call_later(0.1, count, number - 1, then)
    else:
        loop.call_later(0.1, then)


def lift_off():
    print("lift-off")
    loop.stop()


loop = asyncio.new_event_loop()
loop.call_soon(count, 3, lift_off)
print("nothing has run yet")
loop.run_forever()
loop.close()
#> nothing has run yet
#> 3
#> 2
#> 1
#> lift-off
