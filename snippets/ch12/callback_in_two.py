"""A wait in the middle makes two callbacks of one."""

import asyncio


def grind_coffee():
    print("grinder: on")
    loop.call_later(0.3, grinder_off)


def grinder_off():
    print("grinder: off")
    loop.stop()


def answer_phone():
    print("phone: answered")


loop = asyncio.new_event_loop()
loop.call_soon(grind_coffee)
loop.call_soon(answer_phone)
loop.run_forever()
loop.close()
#> grinder: on
#> phone: answered
#> grinder: off
