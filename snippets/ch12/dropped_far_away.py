"""The warning points at the line that dropped the coroutine."""

import asyncio


async def send(mail):
    print("sent", mail)


def plan():
    return [send("the bill")]


async def main():
    outbox = plan()
    print(len(outbox), "mail to send")
    outbox.clear()


asyncio.run(main())
#> 1 mail to send
#> dropped_far_away.py:17: RuntimeWarning: coroutine 'send' was never awaited
#>   outbox.clear()
#> RuntimeWarning: Enable tracemalloc to get the object allocation traceback
