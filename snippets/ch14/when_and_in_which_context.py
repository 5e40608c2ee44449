"""Handles and timeouts say when they are due, and where they belong."""

import asyncio
import contextvars

table = contextvars.ContextVar("table")


async def main():
    loop = asyncio.get_running_loop()
    table.set(7)
    soon = loop.call_soon(print, "called")
    print("the call is for table", soon.get_context()[table])
    soon.cancel()
    later = loop.call_later(60, print, "never")
    print("due in a minute:", 50 < later.when() - loop.time() <= 60)
    later.cancel()
    print("canceled:", soon.cancelled(), later.cancelled())

    async with asyncio.timeout_at(loop.time() + 60) as limit:
        print("ends in a minute:", 50 < limit.when() - loop.time() <= 60)
        limit.reschedule(None)
        print("no limit now:", limit.when())

    future = loop.create_future()
    print("a future of this loop:", future.get_loop() is loop)
    future.add_done_callback(print)
    print("removed:", future.remove_done_callback(print))
    future.cancel()


asyncio.run(main())
#> the call is for table 7
#> due in a minute: True
#> canceled: True True
#> ends in a minute: True
#> no limit now: None
#> a future of this loop: True
#> removed: 1
