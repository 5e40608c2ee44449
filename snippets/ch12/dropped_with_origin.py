"""In debug mode the warning also says where the coroutine was made."""

import asyncio


async def send(mail):
    print("sent", mail)


def plan():
    return [send("the bill")]


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 60  # debug mode's other warning: not now
    outbox = plan()
    print(len(outbox), "mail to send")
    outbox.clear()


asyncio.run(main(), debug=True)
#> 1 mail to send
#> dropped_with_origin.py:19: RuntimeWarning: coroutine 'send' was never awaited
#> Coroutine created at (most recent call last)
#> ...
#>   File "dropped_with_origin.py", line 17, in main
#>     outbox = plan()
#>   File "dropped_with_origin.py", line 11, in plan
#>     return [send("the bill")]
#>   outbox.clear()
#> RuntimeWarning: Enable tracemalloc to get the object allocation traceback
