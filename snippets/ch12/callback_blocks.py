"""A callback that waits keeps the loop from all the others."""

import asyncio
import time


def grind_coffee():
    print("grinder: on")
    time.sleep(0.3)
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
#> grinder: off
#> phone: answered
