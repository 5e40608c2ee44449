"""In debug mode the warning also says where the coroutine was made."""

# /// script
# [tool.motion]
# terminal = "printed lines wait in a buffer, and messages on stderr do not"
# ///

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
#> dropped_with_origin.py:24: RuntimeWarning: coroutine 'send' was never awaited
#> Coroutine created at (most recent call last)
#> ...
#>   File "dropped_with_origin.py", line 22, in main
#>     outbox = plan()
#>   File "dropped_with_origin.py", line 16, in plan
#>     return [send("the bill")]
#>   outbox.clear()
#> RuntimeWarning: Enable tracemalloc to get the object allocation traceback
