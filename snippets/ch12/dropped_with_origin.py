"""In debug mode the warning also says where the coroutine was made."""

# /// script
# [tool.motion]
# serial = true  # debug mode reports steps that load makes slow
# ///

import asyncio


async def send(mail):
    print("sent", mail)


def plan():
    return [send("the bill")]


async def main():
    outbox = plan()
    print(len(outbox), "mail to send")
    outbox.clear()


asyncio.run(main(), debug=True)
#> 1 mail to send
#> dropped_with_origin.py:22: RuntimeWarning: coroutine 'send' was never awaited
#> Coroutine created at (most recent call last)
#> ...
#>   File "dropped_with_origin.py", line 20, in main
#>     outbox = plan()
#>   File "dropped_with_origin.py", line 16, in plan
#>     return [send("the bill")]
#>   outbox.clear()
#> RuntimeWarning: Enable tracemalloc to get the object allocation traceback
